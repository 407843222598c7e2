-- What happened, in commit order: see Recording, which has one writer at a time.
CREATE TABLE history_event (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type     text NOT NULL,
    subject  text NOT NULL,
    customer text,
    at       timestamptz NOT NULL,
    details  text NOT NULL
);

CREATE TABLE event_reader (
    name     text PRIMARY KEY,
    sequence bigint NOT NULL
);
