-- What happened, in commit order: the recorder has one writer at a time (WriterLock).
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
