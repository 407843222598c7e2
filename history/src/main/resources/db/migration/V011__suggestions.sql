-- Pairs of identifiers whose customers may be one, as the last scan found them. place: best first.
CREATE TABLE suggestion (
    left_id  uuid NOT NULL,
    right_id uuid NOT NULL,
    place    bigint NOT NULL,
    origin   text NOT NULL,
    score    double precision,
    reason   text NOT NULL,
    fields   text NOT NULL,
    PRIMARY KEY (left_id, right_id)
);

CREATE INDEX suggestion_by_place ON suggestion (place);
CREATE INDEX suggestion_by_right ON suggestion (right_id);
