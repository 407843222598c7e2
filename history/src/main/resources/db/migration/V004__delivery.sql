-- What targets have yet to get.

CREATE TABLE target (
    name          text PRIMARY KEY,
    registered_at timestamptz NOT NULL
);

-- Rises with each batch of the recorder, the only one who draws from it, in commit order.
CREATE SEQUENCE delivery_marker;

-- marker: of the last change that the target is owed. customer_id: whose it was then; null while
-- nobody is known to hang it on.
CREATE TABLE delivery (
    target          text NOT NULL,
    interaction_id  uuid NOT NULL,
    customer_id     uuid,
    state           text NOT NULL CHECK (state IN ('pending', 'delivered', 'parked')),
    marker          bigint NOT NULL,
    occurred_at     timestamptz NOT NULL,
    owed_since      timestamptz NOT NULL,
    attempts        integer NOT NULL,
    next_attempt_at timestamptz,
    external_id     text,
    error           text,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (target, interaction_id)
);

CREATE INDEX delivery_by_interaction ON delivery (interaction_id);
CREATE INDEX delivery_open
    ON delivery (customer_id, target, occurred_at, interaction_id) WHERE state <> 'delivered';
CREATE INDEX delivery_pending ON delivery (target, owed_since) WHERE state = 'pending';
CREATE INDEX delivery_by_state ON delivery (target, state, changed_at);

-- One row per customer who is or was owed anything. ready_at: when there is work to lease; null if
-- there is none or a parked delivery holds it up. A lease covers what changed up to its marker.
CREATE TABLE delivery_customer (
    target       text NOT NULL,
    customer_id  uuid NOT NULL,
    ready_at     timestamptz,
    lease        uuid,
    lease_until  timestamptz,
    lease_marker bigint,
    lease_size   integer,
    attempt      integer NOT NULL,
    PRIMARY KEY (target, customer_id)
);

CREATE INDEX delivery_customer_ready
    ON delivery_customer (target, ready_at) WHERE ready_at IS NOT NULL;
CREATE UNIQUE INDEX delivery_customer_by_lease ON delivery_customer (lease);
CREATE INDEX delivery_customer_by_customer ON delivery_customer (customer_id);
