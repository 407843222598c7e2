-- How far the scan for suggestions has looked, and with what it compares until it next learns.
-- scanned_to: of history_event. rules: their version. looked_at: customers since it went through all.
CREATE TABLE suggestion_scan (
    only_one   boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    scanned_to bigint NOT NULL,
    rules      integer NOT NULL,
    weights    text NOT NULL,
    customers  bigint NOT NULL,
    looked_at  bigint NOT NULL
);

-- Under which blocking keys of the matcher, as hashes, a customer is found again.
CREATE TABLE suggestion_key (
    key_id      uuid NOT NULL,
    customer_id uuid NOT NULL,
    PRIMARY KEY (key_id, customer_id)
);

CREATE INDEX suggestion_key_by_customer ON suggestion_key (customer_id);

-- Places are told from what is suggested now, and no more from a whole scan: the next one is whole.
DELETE FROM suggestion;
