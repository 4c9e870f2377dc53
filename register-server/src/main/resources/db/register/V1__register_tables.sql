-- The lookup table: one row for each open opt-out, derived from the Consents and written in the same transaction.
-- Its primary key is what holds "one open opt-out per citizen"; `rebuild-lookup` makes it afresh, `reconcile` compares.
create table lookup_status (
    cpr                  varchar(10)                 not null,
    consent_id           varchar(64)                 not null,
    effective_from       timestamp(3) with time zone not null,
    brought_into_force   boolean                     not null,
    given_name           varchar(1000)               not null,
    family_name          varchar(1000)               not null,
    birth_date           date                        not null,
    constraint one_open_opt_out_per_citizen primary key (cpr),
    constraint one_row_per_consent unique (consent_id)
);

-- What is due: `brought_into_force = false and effective_from <= now`.
create index lookup_status_due on lookup_status (brought_into_force, effective_from);

-- What the CPR register has told of numbers that are no longer anybody's own: superseded by another, or annulled.
create table cpr_number (
    cpr         varchar(10) not null primary key,
    current_cpr varchar(10),
    annulled    boolean     not null,
    constraint superseded_or_annulled check (annulled or current_cpr is not null)
);
create index cpr_number_current on cpr_number (current_cpr);

-- Who did what to whom, and how it went. Append-only.
create table audit_record (
    id             bigint generated always as identity primary key,
    recorded_at    timestamp(3) with time zone not null,
    actor_role     varchar(30)                 not null,
    actor_id       varchar(200)                not null,
    actor_display  varchar(200)                not null,
    action         varchar(40)                 not null,
    subject_cpr    varchar(10),
    outcome        varchar(60)                 not null,
    purpose        varchar(20),
    correlation_id varchar(40)                 not null
);
create index audit_record_subject on audit_record (subject_cpr, recorded_at);

-- What is held while a number is registered under or changed: a number belongs to one of these rows by its digits.
create table cpr_number_hold (
    slot integer not null primary key
);
insert into cpr_number_hold (slot) values
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
    (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
    (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
    (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);

-- Which composition this database belongs to, written at the first start. One row.
create table register_composition (
    id          integer     not null primary key check (id = 1),
    composition varchar(10) not null
);
