-- How far a source was read: a platform's cursor, the id or time of the last row. Tells of what the
-- hub has accepted, never of more. position holds no personal data.
CREATE TABLE source_position (
    source_key uuid NOT NULL,
    name       text NOT NULL,
    source     text NOT NULL,
    position   text NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (source_key, name)
);
