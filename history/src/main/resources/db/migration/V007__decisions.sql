-- What people decided: the only table besides the raw archive and the parts that nothing can
-- compute. subject: about whom (identity) or about what (matter). The ids are those of identifiers,
-- seen or not, or of interactions; left is the lesser.
CREATE TABLE decision (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('always', 'never')),
    subject    text NOT NULL CHECK (subject IN ('identity', 'matter')),
    left_id    uuid NOT NULL,
    right_id   uuid NOT NULL,
    left_text  text NOT NULL,
    right_text text NOT NULL,
    reason     text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by text
);

CREATE UNIQUE INDEX decision_that_holds
    ON decision (left_id, right_id) WHERE revoked_at IS NULL;
CREATE INDEX decision_by_right ON decision (right_id) WHERE revoked_at IS NULL;
CREATE INDEX decision_by_time ON decision (decided_at DESC, id DESC);
