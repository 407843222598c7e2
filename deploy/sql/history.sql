-- The tables that the target sql-deliver fills as it is packaged (docs/SQL.md).
-- For PostgreSQL; other databases need their own words for text and timestamptz.

CREATE TABLE tributary_customer (
    id                   varchar(36) PRIMARY KEY,
    name                 varchar(200),
    email                varchar(320),
    phone                varchar(40),
    first_interaction_at timestamptz,
    last_interaction_at  timestamptz,
    merged_into          varchar(36)
);

CREATE TABLE tributary_matter (
    id          varchar(36) PRIMARY KEY,
    state       varchar(40),
    subject     varchar(400),
    opened_at   timestamptz,
    resolved_at timestamptz
);

CREATE TABLE tributary_interaction (
    id              varchar(36) PRIMARY KEY,
    customer_id     varchar(36) NOT NULL REFERENCES tributary_customer,
    matter_id       varchar(36) REFERENCES tributary_matter,
    source          varchar(120) NOT NULL,
    source_event_id varchar(400) NOT NULL,
    kind            varchar(40) NOT NULL,
    channel         varchar(40) NOT NULL,
    direction       varchar(20) NOT NULL,
    occurred_at     timestamptz NOT NULL,
    ended_at        timestamptz,
    status          varchar(40),
    subject         varchar(400),
    body            text,
    agent           varchar(200),
    order_number    varchar(80),
    link            varchar(2000)
);

CREATE INDEX tributary_interaction_customer ON tributary_interaction (customer_id, occurred_at);
