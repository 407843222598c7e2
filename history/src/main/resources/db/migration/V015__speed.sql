-- What the recorder asks for is found by an index, and written once.

CREATE INDEX interaction_withdrawn ON interaction (identifier_id) WHERE withdrawn;

-- The matter of an interaction is that of its matter_member.
ALTER TABLE interaction DROP COLUMN matter_id;

-- A customer to whom something comes is not summed up anew. A row that is written with each event
-- changes nothing that is in an index, so that PostgreSQL need not touch the indexes.
ALTER TABLE customer
    ADD COLUMN named_at timestamptz,
    ADD COLUMN named_id uuid;

UPDATE customer c
SET named_at = d.named_at, named_id = d.named_id
FROM (SELECT DISTINCT ON (customer_id) customer_id, named_at, named_id
      FROM identifier WHERE named_at IS NOT NULL
      ORDER BY customer_id, named_at DESC, named_id DESC) d
WHERE d.customer_id = c.id;

DROP INDEX identifier_by_seen;
DROP INDEX identifier_by_first_hung;
DROP INDEX identifier_by_last_hung;
DROP INDEX identifier_by_name;

ALTER TABLE identifier
    DROP COLUMN hung_first_at,
    DROP COLUMN hung_last_at,
    DROP COLUMN named_at,
    DROP COLUMN named_id,
    ADD COLUMN hangs boolean GENERATED ALWAYS AS (hung > 0) STORED;

CREATE INDEX identifier_that_hangs ON identifier (customer_id) WHERE hangs;

ALTER TABLE identifier SET (fillfactor = 80);
ALTER TABLE identifier_activity SET (fillfactor = 80);
ALTER TABLE customer_activity SET (fillfactor = 80);
ALTER TABLE matter SET (fillfactor = 80);
ALTER TABLE matter_strand SET (fillfactor = 80);

-- In the order in which work is leased, so that the next few are the first of the index.
DROP INDEX delivery_customer_ready;
CREATE INDEX delivery_customer_ready
    ON delivery_customer (target, ready_at, customer_id) WHERE ready_at IS NOT NULL;
