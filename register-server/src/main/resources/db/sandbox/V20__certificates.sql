-- The authorities, the server certificate and the client certificates that the sandbox made for itself, with their private
-- keys; shared by all nodes of one database.
create table sandbox_certificate (
    name        varchar(80)    not null primary key,
    kind        varchar(20)    not null,
    chain       varchar(20000) not null,
    private_key varchar(4000)  not null,
    revoked_at  timestamp with time zone
);
