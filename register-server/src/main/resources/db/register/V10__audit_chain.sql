-- What was logged before the log became a chain; kept as it was, and continued by nobody.
alter table audit_record rename to audit_record_unchained;
alter index audit_record_subject rename to audit_record_unchained_subject;

-- Who did what to whom, and how it went: a chain, in which each record's hash covers all before it. Append-only, but that a
-- lawful erasure makes the personal fields and the salt null. docs/audit-log.md says what is hashed, and how.
create table audit_record (
    seq              bigint                      not null,
    recorded_at      timestamp(3) with time zone not null,
    action           varchar(40)                 not null,
    outcome          varchar(60)                 not null,
    purpose          varchar(20),
    correlation_id   varchar(40)                 not null,
    actor_role       varchar(30)                 not null,
    organisation     varchar(200),
    organisation_cvr varchar(20),
    system           varchar(200),
    -- Personal: they enter the chain by their commitment only.
    actor_id         varchar(200),
    actor_display    varchar(200),
    subject_cpr      varchar(10),
    target           varchar(100),
    salt             bytea,
    commitment       bytea                       not null,
    hash             bytea                       not null,
    constraint audit_record_by_seq primary key (seq)
);
create index audit_record_by_subject on audit_record (subject_cpr, seq);
create index audit_record_by_actor on audit_record (actor_id, seq);
create index audit_record_by_time on audit_record (recorded_at);

-- How far the chain has come: one row for each appending, with the hash of its last record. Row 0 is what whoever appends
-- holds meanwhile; it never changes, so that a long look at the database leaves no old versions of it to wade through. Rows
-- before the newest checkpoint are cleared away.
create table audit_chain (
    seq  bigint not null primary key,
    hash bytea
);
insert into audit_chain (seq) values (0);

-- The signed checkpoints: of how many records each tells, and the signed note.
create table audit_checkpoint (
    seq      bigint                      not null primary key,
    taken_at timestamp(3) with time zone not null,
    note     varchar(2000)               not null
);

-- How far the log has been handed on to MinLog. One row.
create table minlog_position (
    id  integer not null primary key check (id = 1),
    seq bigint  not null
);
insert into minlog_position (id, seq) values (1, 0);
