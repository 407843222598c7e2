-- What sources sent, and the interactions that it makes.
--
-- Tables that are derived (all but raw_event, interaction_part and target) have no foreign keys:
-- the recorder is their only writer, and a rebuild may fill them in any order.

-- id is a hash of source and event_id: both may be longer than an index takes (2.7 kB).
CREATE TABLE raw_event (
    id           uuid PRIMARY KEY,
    source       text NOT NULL,
    event_id     text NOT NULL,
    mapping      text NOT NULL,
    received_at  timestamptz NOT NULL,
    content_type text,
    settings     jsonb NOT NULL,
    headers      jsonb NOT NULL,
    body         bytea NOT NULL,
    archived_at  timestamptz NOT NULL
);

-- The latest of each part: the highest revision, of equals the greater canonical bytes (see
-- InteractionParts). part_key is a hash of the part's name.
CREATE TABLE interaction_part (
    interaction_id uuid NOT NULL,
    part_key       uuid NOT NULL,
    revision       bigint NOT NULL,
    content        bytea NOT NULL,
    raw_event_id   uuid NOT NULL,
    PRIMARY KEY (interaction_id, part_key)
);

-- The parts merged. A withdrawn one stays, hidden, so that targets can be told.
-- It hangs on identifier_id, never on a customer: merging customers rewrites no interaction.
CREATE TABLE interaction (
    id              uuid PRIMARY KEY,
    source          text NOT NULL,
    occurred_at     timestamptz NOT NULL,
    kind            text NOT NULL,
    channel         text NOT NULL,
    -- json, which keeps numbers as they came: jsonb refuses some of those that JSON allows
    content         json NOT NULL,
    withdrawn       boolean NOT NULL,
    recorded_at     timestamptz NOT NULL,
    identifier_id   uuid,
    customer_name   text,
    customer_search text,
    matter_id       uuid
);

CREATE INDEX interaction_by_identifier
    ON interaction (identifier_id, occurred_at DESC, id DESC) WHERE NOT withdrawn;
CREATE INDEX interaction_by_matter ON interaction (matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX interaction_by_recording
    ON interaction (recorded_at DESC, id DESC) WHERE NOT withdrawn;

CREATE TABLE source_activity (
    source        text NOT NULL,
    source_key    uuid PRIMARY KEY,
    mapping       text NOT NULL,
    last_event_at timestamptz NOT NULL,
    events        bigint NOT NULL,
    interactions  bigint NOT NULL
);
