-- Who is who, in depth: what decides about an identifier is kept with it, so that the next event
-- costs the same however many share a value.

-- plain_id: of the value whoever holds it; other than id for former holders (see Runs).
-- role, merge_proof (null: never merges) and shared_above are the rule of its type.
-- hung: how many interactions hang on it.
-- degree: how many it could be merged with, counted no further than decides whether it is shared.
-- component_id: the least identifier that it may be one customer with; shared ones are alone.
ALTER TABLE identifier
    ADD COLUMN plain_id     uuid,
    ADD COLUMN role         text NOT NULL DEFAULT 'MERGE',
    ADD COLUMN merge_proof  proof,
    ADD COLUMN shared_above integer NOT NULL DEFAULT 0,
    ADD COLUMN degree       integer NOT NULL DEFAULT 0,
    ADD COLUMN hung         bigint NOT NULL DEFAULT 0,
    ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT 'infinity';

UPDATE identifier d
SET plain_id = d.id,
    last_seen_at = coalesce((SELECT max(n.at) FROM interaction_identifier n
                             WHERE n.identifier_id = d.id), d.first_seen_at);

ALTER TABLE identifier
    ALTER COLUMN plain_id SET NOT NULL,
    ALTER COLUMN role DROP DEFAULT,
    ALTER COLUMN shared_above DROP DEFAULT,
    ALTER COLUMN last_seen_at DROP DEFAULT;

CREATE INDEX identifier_by_plain ON identifier (plain_id);

-- able: could merge its ends, if neither is shared. reason: why such a one is not taken.
ALTER TABLE identity_edge ADD COLUMN able boolean NOT NULL DEFAULT false;

CREATE INDEX identity_edge_able ON identity_edge (left_id, right_id) WHERE able;
CREATE INDEX identity_edge_able_by_right ON identity_edge (right_id, left_id) WHERE able;

-- Ids that nothing names any more, but that were given once: each leads to the customer of an
-- interaction that named it.
CREATE TABLE former_identifier (
    id             uuid PRIMARY KEY,
    interaction_id uuid NOT NULL
);

-- What hangs on an identifier, counted; counted_* is what an interaction was counted as.
CREATE TABLE identifier_activity (
    identifier_id uuid NOT NULL,
    channel       text NOT NULL,
    search        text NOT NULL,
    interactions  bigint NOT NULL,
    PRIMARY KEY (identifier_id, channel, search)
);

ALTER TABLE interaction
    ADD COLUMN counted_identifier uuid,
    ADD COLUMN counted_channel    text,
    ADD COLUMN counted_search     text;

UPDATE interaction
SET counted_identifier = identifier_id, counted_channel = channel,
    counted_search = coalesce(customer_search, '')
WHERE identifier_id IS NOT NULL AND NOT withdrawn;

INSERT INTO identifier_activity (identifier_id, channel, search, interactions)
SELECT counted_identifier, counted_channel, counted_search, count(*)
FROM interaction
WHERE counted_identifier IS NOT NULL
GROUP BY 1, 2, 3;

UPDATE identifier d SET hung = a.n
FROM (SELECT identifier_id, sum(interactions) AS n FROM identifier_activity GROUP BY 1) a
WHERE d.id = a.identifier_id;

-- A customer may be found by thousands of orders; those on which nothing hangs tell nothing.
CREATE INDEX identifier_that_counts
    ON identifier (customer_id) WHERE role <> 'LOOKUP' OR hung > 0;

CREATE INDEX interaction_by_name
    ON interaction (identifier_id, occurred_at DESC, id DESC)
    WHERE customer_name IS NOT NULL AND NOT withdrawn;
