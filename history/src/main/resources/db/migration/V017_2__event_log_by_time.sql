-- The event log by time: what there is becomes one partition as it is, at once, since its
-- constraint says already what it holds. It has its own index by sequence, and so do all others.
LOCK TABLE history_event IN ACCESS EXCLUSIVE MODE;

DO $$
DECLARE
    next  bigint;
    bound timestamptz;
BEGIN
    EXECUTE 'SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM '
        || pg_get_serial_sequence('history_event', 'sequence') INTO next;
    SELECT substring(pg_get_constraintdef(oid) FROM '''([^'']+)''')::timestamptz INTO bound
    FROM pg_constraint WHERE conname = 'history_event_before'
                         AND conrelid = 'history_event'::regclass;

    ALTER TABLE history_event ALTER COLUMN sequence DROP IDENTITY;
    ALTER TABLE history_event RENAME TO history_event_before;
    ALTER INDEX history_event_by_subject RENAME TO history_event_before_by_subject;

    EXECUTE format('CREATE SEQUENCE history_event_number START %s', next);
    CREATE TABLE history_event (
        sequence bigint NOT NULL DEFAULT nextval('history_event_number'),
        type     text NOT NULL,
        subject  text NOT NULL,
        customer text,
        at       timestamptz NOT NULL,
        details  text NOT NULL
    ) PARTITION BY RANGE (at);
    ALTER SEQUENCE history_event_number OWNED BY history_event.sequence;

    IF EXISTS (SELECT FROM history_event_before) THEN
        EXECUTE format('ALTER TABLE history_event ATTACH PARTITION history_event_before'
            ' FOR VALUES FROM (MINVALUE) TO (%L)', bound);
        CREATE INDEX history_event_by_subject ON ONLY history_event (subject);
        ALTER INDEX history_event_by_subject ATTACH PARTITION history_event_before_by_subject;
    ELSE
        DROP TABLE history_event_before;
        CREATE INDEX history_event_by_subject ON history_event (subject);
    END IF;
END $$;

-- On each partition that is made from now on.
CREATE INDEX history_event_by_sequence ON ONLY history_event (sequence);
CREATE TABLE history_event_default PARTITION OF history_event DEFAULT;
