-- How many pieces of an input, by its fingerprint, are in the history: so that a backfill that was
-- interrupted goes on there. Without a row it begins anew, and finds what is there already.
CREATE TABLE backfill_position (
    input      uuid PRIMARY KEY,
    pieces     bigint NOT NULL,
    changed_at timestamptz NOT NULL
);
