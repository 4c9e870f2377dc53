-- The sandbox's stand-in for the CPR register: made-up people only.
create table sandbox_person (
    person_key        varchar(60)  not null primary key,
    cpr               varchar(10)  not null unique,
    former_cprs       varchar(200) not null,
    given_name        varchar(200) not null,
    family_name       varchar(200) not null,
    gender            varchar(10)  not null,
    birth_date        date         not null,
    municipality      varchar(4),
    region            varchar(6),
    civil_status      varchar(2)   not null,
    address_protected boolean      not null,
    note              varchar(300) not null
);

-- How far the sandbox's clock has been moved ahead of the real one. One row.
create table sandbox_clock (
    id             integer not null primary key check (id = 1),
    offset_seconds bigint  not null
);

-- The keys the sandbox made for itself at its first start, as private JWK; shared by all nodes of one database.
create table sandbox_key (
    purpose     varchar(30)   not null primary key,
    private_jwk varchar(4000) not null
);
