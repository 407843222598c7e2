-- What the recorder asks for is found by an index, and written once.

CREATE INDEX interaction_withdrawn ON interaction (identifier_id) WHERE withdrawn;

-- The matter of an interaction is that of its matter_member.
ALTER TABLE interaction DROP COLUMN matter_id;
