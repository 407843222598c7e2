-- Periods of a source that are read from its platform's API, and how far that has come. position
-- tells of what the hub has accepted, never of more. At most one of a source is under way.
CREATE TABLE source_backfill (
    id           uuid PRIMARY KEY,
    source_key   uuid NOT NULL,
    source       text NOT NULL,
    period_from  timestamptz NOT NULL,
    period_to    timestamptz NOT NULL,
    state        text NOT NULL,
    position     text NOT NULL,
    reached      timestamptz NOT NULL,
    items        bigint NOT NULL,
    accepted     bigint NOT NULL,
    problem      text,
    requested_at timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    ended_at     timestamptz
);

CREATE UNIQUE INDEX source_backfill_under_way ON source_backfill (source_key)
    WHERE ended_at IS NULL;

CREATE INDEX source_backfill_by_source ON source_backfill (source_key, requested_at);
