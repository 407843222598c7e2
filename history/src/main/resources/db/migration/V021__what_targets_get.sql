-- What a target is delivered: null for all kinds, or channels. delay_millis: how long what changed
-- waits for what else changes of the same customer.
ALTER TABLE target
    ADD COLUMN kinds        text[],
    ADD COLUMN channels     text[],
    ADD COLUMN with_text    boolean NOT NULL DEFAULT true,
    ADD COLUMN delay_millis bigint NOT NULL DEFAULT 0;

-- Deliveries that a person gave up. Such a one counts as delivered as long as its marker is this
-- one: the next change of the interaction makes it due again.
CREATE TABLE skipped_delivery (
    target         text NOT NULL,
    interaction_id uuid NOT NULL,
    marker         bigint NOT NULL,
    PRIMARY KEY (target, interaction_id),
    FOREIGN KEY (target, interaction_id) REFERENCES delivery ON DELETE CASCADE
);

-- The history that a target is brought which was recorded before it was one. It goes over the
-- customers, and within one over the time, until it finds nothing more: one who was merged with
-- another meanwhile is found the next time round. At most one of a target is under way.
CREATE TABLE target_backfill (
    id                uuid PRIMARY KEY,
    target            text NOT NULL,
    period_from       timestamptz NOT NULL,
    period_to         timestamptz NOT NULL,
    state             text NOT NULL,
    position_customer uuid NOT NULL,
    position_at       timestamptz NOT NULL,
    position_id       uuid NOT NULL,
    found             boolean NOT NULL,
    total             bigint,
    owed              bigint NOT NULL,
    requested_at      timestamptz NOT NULL,
    changed_at        timestamptz NOT NULL,
    ended_at          timestamptz
);

CREATE UNIQUE INDEX target_backfill_under_way ON target_backfill (target) WHERE ended_at IS NULL;
CREATE INDEX target_backfill_by_target ON target_backfill (target, requested_at);
