-- What customers are in contact about, so that the cost of the next interaction does not depend on
-- how many there are. Everything here is derived: what was recorded before this migration is worked
-- out by a rebuild.

DROP TABLE interaction_matter_key;
DROP TABLE matter;
UPDATE interaction SET matter_id = NULL WHERE matter_id IS NOT NULL;

-- Customers count their open matters when they are read.
ALTER TABLE customer ALTER COLUMN open_matter_count SET DEFAULT 0;

-- What must be known of an interaction to work out its matter. customer_id is all zeroes if it is
-- nobody's; strand_id names what it is joined with by what they share; matter_id is null if nothing
-- in the strand begins a matter.
CREATE TABLE matter_member (
    interaction_id uuid PRIMARY KEY,
    strand_id      uuid NOT NULL,
    matter_id      uuid,
    customer_id    uuid NOT NULL,
    at             timestamptz NOT NULL,
    source         text NOT NULL,
    channel        text NOT NULL,
    begins         boolean NOT NULL,
    step           text NOT NULL,
    answers        boolean NOT NULL,
    closes         boolean NOT NULL,
    titled         boolean NOT NULL,
    resolved_at    timestamptz,
    contact        uuid
);

CREATE INDEX matter_member_by_customer
    ON matter_member (customer_id, at, interaction_id) WHERE begins;
CREATE INDEX matter_member_by_customers_matter ON matter_member (customer_id, matter_id);
CREATE INDEX matter_member_by_strand ON matter_member (strand_id, at, interaction_id);
CREATE INDEX matter_member_by_word ON matter_member (strand_id, at, interaction_id)
    WHERE step IN ('asks', 'talks_in');
CREATE INDEX matter_member_by_resolution ON matter_member (strand_id, resolved_at, interaction_id)
    WHERE resolved_at IS NOT NULL;
CREATE INDEX matter_member_by_channel ON matter_member (matter_id, channel, at, interaction_id);
CREATE INDEX matter_member_by_step ON matter_member (matter_id, step, at, interaction_id)
    WHERE step <> 'none';
CREATE INDEX matter_member_by_answer ON matter_member (matter_id, at, interaction_id)
    WHERE answers;
CREATE INDEX matter_member_by_title ON matter_member (matter_id, at, interaction_id)
    WHERE titled;
CREATE INDEX matter_member_by_matters_resolution
    ON matter_member (matter_id, resolved_at, interaction_id) WHERE resolved_at IS NOT NULL;

-- What interactions share. key_id is a hash; customer_id is all zeroes where the key counts whoever
-- has it, or nobody does. written_id, of references, is the key of those who mention it in text.
-- named is what is shown of references and agents.
CREATE TABLE matter_key (
    interaction_id uuid NOT NULL,
    key_id         uuid NOT NULL,
    kind           text NOT NULL,
    customer_id    uuid NOT NULL,
    at             timestamptz NOT NULL,
    closes         boolean NOT NULL,
    written_id     uuid,
    type           text,
    named          text,
    PRIMARY KEY (interaction_id, key_id)
);

CREATE INDEX matter_key_by_key ON matter_key (key_id, customer_id, at, interaction_id);
CREATE INDEX matter_key_by_written ON matter_key (written_id, customer_id, key_id)
    WHERE written_id IS NOT NULL;

-- Interactions that are joined by what they share. The id means nothing outside. knot: the strands
-- of one knot were one, had a decision not cut it. continues: the strand that the customer went on
-- with in another channel; parent: the same, unless a decision keeps them apart.
CREATE TABLE matter_strand (
    id         uuid PRIMARY KEY,
    matter_id  uuid,
    size       bigint NOT NULL,
    begins     boolean NOT NULL,
    decided    boolean NOT NULL,
    knot       uuid,
    first_at   timestamptz NOT NULL,
    first_id   uuid NOT NULL,
    continues  uuid,
    parent     uuid
);

CREATE INDEX matter_strand_by_first ON matter_strand (first_id);
CREATE INDEX matter_strand_by_matter ON matter_strand (matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX matter_strand_by_knot ON matter_strand (knot) WHERE knot IS NOT NULL;
CREATE INDEX matter_strand_by_continues ON matter_strand (continues)
    WHERE continues IS NOT NULL;

-- What was looked at to find what a strand continues: if one of these changes after it, so may the
-- answer for those of the strands that began later.
CREATE TABLE matter_seen (
    strand_id      uuid NOT NULL,
    place          integer NOT NULL,
    first_at       timestamptz NOT NULL,
    first_id       uuid NOT NULL,
    seen_strand_id uuid NOT NULL,
    seen_id        uuid NOT NULL,
    verdict        text NOT NULL,
    PRIMARY KEY (strand_id, place)
);

CREATE INDEX matter_seen_by_strand ON matter_seen (seen_strand_id, first_at, first_id);

-- References and agents of a strand, and when each was first named.
CREATE TABLE matter_naming (
    strand_id uuid NOT NULL,
    key_id    uuid NOT NULL,
    kind      text NOT NULL,
    type      text,
    named     text NOT NULL,
    first_at  timestamptz NOT NULL,
    first_id  uuid NOT NULL,
    PRIMARY KEY (strand_id, key_id)
);

CREATE INDEX matter_naming_by_type ON matter_naming (strand_id, kind, type, first_at, first_id);

-- id means nothing outside: a matter is named by its first interaction, which may come late.
-- state is without regard to the clock; from quiet_at on it counts as resolved.
CREATE TABLE matter (
    id                   uuid PRIMARY KEY,
    first_interaction_id uuid NOT NULL,
    state                text NOT NULL,
    subject              text,
    channels             text[] NOT NULL,
    opened_at            timestamptz NOT NULL,
    first_answered_at    timestamptz,
    resolved_at          timestamptz,
    quiet_at             timestamptz,
    last_at              timestamptz NOT NULL,
    interaction_count    bigint NOT NULL
);
