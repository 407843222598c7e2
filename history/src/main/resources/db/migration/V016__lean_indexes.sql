-- Each entry of an index that an event costs is paid for with its own page once the history is
-- large. What the recorder can tell from what it reads anyway has no index of its own.

-- The few moments that decide about a matter (MatterTally): null where they are to be worked out.
ALTER TABLE matter ADD COLUMN tally bytea;

DROP INDEX matter_member_by_channel;
DROP INDEX matter_member_by_step;
DROP INDEX matter_member_by_answer;
DROP INDEX matter_member_by_title;
DROP INDEX matter_member_by_matters_resolution;
DROP INDEX matter_member_by_word;
CREATE INDEX matter_member_by_matter ON matter_member (matter_id, at, interaction_id);

-- Agents are shown, and join nothing.
DROP INDEX matter_key_by_key;
CREATE INDEX matter_key_by_key ON matter_key (key_id, customer_id, at, interaction_id)
    WHERE kind <> 'AGENT';

-- Of a customer's page in the order of last_seen_at, the hour: it is in the index instead of the
-- time, so that PostgreSQL need not touch the indexes of a customer with each event.
ALTER TABLE customer ADD COLUMN seen_hour timestamptz NOT NULL
    GENERATED ALWAYS AS (date_bin('1 hour', last_seen_at, '2000-01-01 00:00:00+00')) STORED;
DROP INDEX customer_by_last_seen;
CREATE INDEX customer_by_seen_hour ON customer (seen_hour DESC);
ALTER TABLE customer SET (fillfactor = 80);

DROP INDEX interaction_by_name;
DROP INDEX interaction_identifier_by_proof;

-- Most identifiers are in a component of their own, and never changed hands: these are found by
-- their ids.
DROP INDEX identifier_by_component;
CREATE INDEX identifier_by_component ON identifier (component_id) WHERE component_id <> id;
DROP INDEX identifier_by_plain;
CREATE INDEX identifier_by_plain ON identifier (plain_id) WHERE plain_id <> id;

DROP INDEX matter_naming_by_type;
CREATE INDEX matter_naming_by_type ON matter_naming (strand_id, kind, type, first_at, first_id)
    WHERE kind = 'REFERENCE';
