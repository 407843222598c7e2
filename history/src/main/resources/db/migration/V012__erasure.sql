-- What is left of people who were erased: by whom and when, and hashes by which what comes again is
-- known. With raw_event, interaction_part, decision and rule_version the tables that nothing can
-- compute.

CREATE TABLE erasure (
    id           uuid PRIMARY KEY,
    customer_id  uuid NOT NULL,
    erased_at    timestamptz NOT NULL,
    erased_by    text NOT NULL,
    reason       text NOT NULL,
    interactions bigint NOT NULL,
    redacted     bigint NOT NULL,
    targets      text[] NOT NULL
);

CREATE TABLE erased_interaction (
    id uuid PRIMARY KEY
);

CREATE TABLE erased_raw_event (
    id uuid PRIMARY KEY
);

-- Who was taken out of others' interactions. identifier_id: of the value whoever holds it; shared:
-- so many shared it that it did not tell who a participant is.
CREATE TABLE erased_naming (
    interaction_id uuid NOT NULL,
    identifier_id  uuid NOT NULL,
    shared         boolean NOT NULL,
    PRIMARY KEY (interaction_id, identifier_id)
);

-- Whom raw events name, in whatever they made, revisions included that do not count: their bytes
-- name them too. identifier_id: of the value whoever holds it; all zeroes if they name nobody.
CREATE TABLE raw_event_naming (
    interaction_id uuid NOT NULL,
    raw_event_id   uuid NOT NULL,
    identifier_id  uuid NOT NULL,
    PRIMARY KEY (interaction_id, raw_event_id, identifier_id)
);

-- Of what was recorded before, only what counts is known.
INSERT INTO raw_event_naming (interaction_id, raw_event_id, identifier_id)
SELECT interaction_id, raw_event_id, '00000000-0000-0000-0000-000000000000' FROM interaction_part
UNION
SELECT p.interaction_id, p.raw_event_id, d.plain_id
FROM interaction_part p
JOIN interaction_identifier n ON n.interaction_id = p.interaction_id
JOIN identifier d ON d.id = n.identifier_id;

CREATE INDEX raw_event_naming_by_identifier ON raw_event_naming (identifier_id, interaction_id)
    WHERE identifier_id <> '00000000-0000-0000-0000-000000000000';

CREATE INDEX history_event_by_subject ON history_event (subject);
CREATE INDEX identifier_activity_of_none ON identifier_activity (identifier_id)
    WHERE interactions = 0;
CREATE INDEX former_identifier_by_interaction ON former_identifier (interaction_id);
