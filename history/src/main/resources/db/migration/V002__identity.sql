-- Who is who: identifiers, the evidence that links them, and the customers they make.

-- Weakest first: PostgreSQL orders an enum as it is declared.
CREATE TYPE proof AS ENUM ('inferred', 'stated', 'network', 'authenticated');

-- component_id: the least identifier that edges, taken or not, connect this one to.
CREATE TABLE identifier (
    id            uuid PRIMARY KEY,
    type          text NOT NULL,
    scope         text NOT NULL,
    value         text NOT NULL,
    search        text NOT NULL,
    component_id  uuid NOT NULL,
    customer_id   uuid,
    proof         proof NOT NULL,
    first_seen_at timestamptz NOT NULL,
    shared        boolean NOT NULL
);

CREATE INDEX identifier_by_component ON identifier (component_id);
CREATE INDEX identifier_by_customer ON identifier (customer_id);

-- Which customer participant of which interaction named it; rank orders the identifiers of one
-- participant, the one that tells best who it is first; null if it makes no customer.
CREATE TABLE interaction_identifier (
    interaction_id uuid NOT NULL,
    participant    integer NOT NULL,
    identifier_id  uuid NOT NULL,
    rank           integer NOT NULL,
    proof          proof NOT NULL,
    at             timestamptz NOT NULL,
    name           text,
    search         text,
    PRIMARY KEY (interaction_id, participant, identifier_id)
);

CREATE INDEX interaction_identifier_by_time ON interaction_identifier (identifier_id, at);
CREATE INDEX interaction_identifier_by_proof ON interaction_identifier (identifier_id, proof);

-- left_id is the id of the lesser key.
CREATE TABLE identity_evidence (
    interaction_id uuid NOT NULL,
    left_id        uuid NOT NULL,
    right_id       uuid NOT NULL,
    proof          proof NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (interaction_id, left_id, right_id)
);

CREATE INDEX identity_evidence_by_edge
    ON identity_evidence (left_id, right_id, proof DESC, at, interaction_id);

-- The best of the evidence; reason is why the edge was not taken.
CREATE TABLE identity_edge (
    left_id       uuid NOT NULL,
    right_id      uuid NOT NULL,
    proof         proof NOT NULL,
    first_seen_at timestamptz NOT NULL,
    reason        text,
    PRIMARY KEY (left_id, right_id)
);

CREATE INDEX identity_edge_by_right ON identity_edge (right_id);

CREATE TABLE customer (
    id                uuid PRIMARY KEY,
    name              text,
    search            text NOT NULL,
    interaction_count bigint NOT NULL,
    first_at          timestamptz,
    last_at           timestamptz,
    last_seen_at      timestamptz NOT NULL,
    channels          text[] NOT NULL,
    open_matter_count bigint NOT NULL
);

CREATE INDEX customer_by_last_seen ON customer (last_seen_at DESC, id DESC);

-- Ids that were given for a customer once and are not now; each leads to the customer who holds
-- the identifier of that id.
CREATE TABLE former_customer (
    id uuid PRIMARY KEY
);
