-- What people decided about customers and matters, kept with who and when. subject tells what of:
-- identifiers of a customer ('identity') or interactions of a matter ('matter').
CREATE TABLE decision (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('always', 'never')),
    subject    text NOT NULL CHECK (subject IN ('identity', 'matter')),
    left_id    uuid NOT NULL,
    right_id   uuid NOT NULL,
    left_text  text NOT NULL,
    right_text text NOT NULL,
    reason     text,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by text
);
