-- What customers are in contact about.

-- key_id is a hash of what interactions of one matter have in common; owned: it joins them only
-- within one customer (references as people write them in text).
CREATE TABLE interaction_matter_key (
    interaction_id uuid NOT NULL,
    key_id         uuid NOT NULL,
    owned          boolean NOT NULL,
    PRIMARY KEY (interaction_id, key_id)
);

CREATE INDEX interaction_matter_key_by_key
    ON interaction_matter_key (key_id, interaction_id);

-- first_interaction_id tells whose it is.
CREATE TABLE matter (
    id                   uuid PRIMARY KEY,
    first_interaction_id uuid NOT NULL,
    state                text NOT NULL,
    subject              text,
    channels             text[] NOT NULL,
    reference_list       jsonb NOT NULL,
    opened_at            timestamptz NOT NULL,
    first_answered_at    timestamptz,
    resolved_at          timestamptz,
    last_at              timestamptz NOT NULL,
    interaction_count    bigint NOT NULL
);
