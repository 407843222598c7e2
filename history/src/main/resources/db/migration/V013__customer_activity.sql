-- Customers summed up from what changed, so that the next event costs the same of a customer who is
-- found by thousands of orders, each with interactions that hang on it alone.

-- What hangs on an identifier begins and ends at hung_first_at and hung_last_at; the last of it that
-- tells a name is named_id, at named_at. Null if there is none.
ALTER TABLE identifier
    ADD COLUMN hung_first_at timestamptz,
    ADD COLUMN hung_last_at  timestamptz,
    ADD COLUMN named_at      timestamptz,
    ADD COLUMN named_id      uuid;

-- What hangs on all identifiers of a customer, counted.
CREATE TABLE customer_activity (
    customer_id  uuid NOT NULL,
    channel      text NOT NULL,
    search       text NOT NULL,
    interactions bigint NOT NULL,
    PRIMARY KEY (customer_id, channel, search)
);

-- As how many interactions, and of which customer, a row was counted there.
ALTER TABLE identifier_activity
    ADD COLUMN counted     bigint NOT NULL DEFAULT 0,
    ADD COLUMN counted_for uuid;

DELETE FROM identifier_activity WHERE interactions = 0;

UPDATE identifier_activity a
SET counted = a.interactions, counted_for = d.customer_id
FROM identifier d
WHERE d.id = a.identifier_id;

CREATE INDEX identifier_activity_by_customer ON identifier_activity (counted_for);

INSERT INTO customer_activity (customer_id, channel, search, interactions)
SELECT counted_for, channel, search, sum(counted)
FROM identifier_activity
WHERE counted_for IS NOT NULL
GROUP BY 1, 2, 3;

UPDATE identifier d
SET hung_first_at = s.first_at, hung_last_at = s.last_at
FROM (SELECT identifier_id, min(occurred_at) AS first_at, max(occurred_at) AS last_at
      FROM interaction WHERE NOT withdrawn GROUP BY 1) s
WHERE d.id = s.identifier_id;

UPDATE identifier d
SET named_at = s.occurred_at, named_id = s.id
FROM (SELECT DISTINCT ON (identifier_id) identifier_id, occurred_at, id
      FROM interaction WHERE customer_name IS NOT NULL AND NOT withdrawn
      ORDER BY identifier_id, occurred_at DESC, id DESC) s
WHERE d.id = s.identifier_id;

DROP INDEX identifier_that_counts;
CREATE INDEX identifier_by_seen
    ON identifier (customer_id, last_seen_at) WHERE role <> 'LOOKUP' OR hung > 0;
CREATE INDEX identifier_that_makes ON identifier (customer_id, id) WHERE role <> 'LOOKUP';
CREATE INDEX identifier_by_first_hung
    ON identifier (customer_id, hung_first_at) WHERE hung_first_at IS NOT NULL;
CREATE INDEX identifier_by_last_hung
    ON identifier (customer_id, hung_last_at) WHERE hung_last_at IS NOT NULL;
CREATE INDEX identifier_by_name
    ON identifier (customer_id, named_at, named_id) WHERE named_at IS NOT NULL;
