-- How many events a source had given when an hour began: what it is to give, if it keeps its rhythm.
CREATE TABLE source_hour (
    source_key uuid NOT NULL,
    hour       timestamptz NOT NULL,
    events     bigint NOT NULL,
    PRIMARY KEY (source_key, hour)
);
