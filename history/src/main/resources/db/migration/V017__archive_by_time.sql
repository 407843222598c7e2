-- Bytes are kept by the month, the week or the day (Partitions), and let go of by the table.
--
-- A raw event is known by raw_event, which is narrow and has one unique index, however many
-- partitions there are; when it was archived leads to its row in raw_content. There the index is
-- only ever added to at its end, since the recorder is the only writer, and sorts.
--
-- Hubs of the version before go on writing whole rows to raw_event: these stay there.

CREATE TABLE raw_content (
    id           uuid NOT NULL,
    source       text NOT NULL,
    event_id     text NOT NULL,
    mapping      text NOT NULL,
    received_at  timestamptz NOT NULL,
    content_type text,
    settings     jsonb NOT NULL,
    headers      jsonb NOT NULL,
    body         bytea NOT NULL,
    archived_at  timestamptz NOT NULL,
    PRIMARY KEY (archived_at, id)
) PARTITION BY RANGE (archived_at);

-- For what no partition was made in time: whoever makes the next one takes it from here.
CREATE TABLE raw_content_default PARTITION OF raw_content DEFAULT;

-- Null: in raw_content.
ALTER TABLE raw_event
    ALTER COLUMN source DROP NOT NULL,
    ALTER COLUMN event_id DROP NOT NULL,
    ALTER COLUMN mapping DROP NOT NULL,
    ALTER COLUMN received_at DROP NOT NULL,
    ALTER COLUMN settings DROP NOT NULL,
    ALTER COLUMN headers DROP NOT NULL,
    ALTER COLUMN body DROP NOT NULL;

-- The event log of so far is to be the partition of all before the month after next: by then this
-- migration is long done.
DO $$
BEGIN
    EXECUTE format(
        'ALTER TABLE history_event ADD CONSTRAINT history_event_before CHECK (at < %L) NOT VALID',
        (date_trunc('month', now() AT TIME ZONE 'UTC') + interval '2 months') AT TIME ZONE 'UTC');
END $$;
