-- The private keys of the seeded clients, as a JWK set of two; made when they are first asked for, the same on all nodes.
create table sandbox_client_key (
    client_id    varchar(60)   not null primary key,
    private_jwks varchar(8000) not null
);

-- Clients that integrators have registered for themselves. What was removed stays, disabled, until the sandbox is reset.
create table sandbox_client (
    client_id     varchar(60)              not null primary key,
    client_name   varchar(200)             not null,
    organisation  varchar(200)             not null,
    municipality  varchar(4),
    region        varchar(6),
    scope         varchar(1000)            not null,
    sign_in_role  varchar(30),
    sign_in_scope varchar(1000),
    redirect_uris varchar(4000)            not null,
    jwks          varchar(20000),
    jwks_uri      varchar(500),
    enabled       boolean                  not null,
    registered_at timestamp with time zone not null
);

-- Client assertions that were used: the primary key decides, on whichever node, that each is used once (RFC 7523 § 3).
create table sandbox_assertion (
    issuer     varchar(60)              not null,
    jti_hash   varchar(64)              not null,
    expires_at timestamp with time zone not null,
    primary key (issuer, jti_hash)
);
create index sandbox_assertion_expiry on sandbox_assertion (expires_at);

-- Authorization codes and access tokens that were given out. Of codes and tokens only a SHA-256 is kept.
create table sandbox_authorization (
    id               varchar(60)              not null primary key,
    client_id        varchar(60)              not null,
    grant_type       varchar(30)              not null,
    scope            varchar(1000)            not null,
    redirect_uri     varchar(500),
    code_challenge   varchar(60),
    holder_role      varchar(30),
    holder_key       varchar(60),
    holder_loa       varchar(20),
    holder_acted_by  varchar(60),
    code_hash        varchar(64) unique,
    code_issued_at   timestamp with time zone,
    code_expires_at  timestamp with time zone,
    code_used        boolean                  not null,
    token_hash       varchar(64) unique,
    token_id         varchar(60),
    token_issued_at  timestamp with time zone,
    token_expires_at timestamp with time zone,
    revoked          boolean                  not null,
    expires_at       timestamp with time zone not null
);
create index sandbox_authorization_expiry on sandbox_authorization (expires_at);
create index sandbox_authorization_client on sandbox_authorization (client_id);
