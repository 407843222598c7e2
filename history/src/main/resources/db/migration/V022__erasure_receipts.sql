-- What targets were owed the removal of when somebody was erased, and when each had removed it.
-- Kept with the receipt; ids of what is gone name nobody.
CREATE TABLE erased_delivery (
    target         text NOT NULL,
    interaction_id uuid NOT NULL,
    erasure_id     uuid NOT NULL REFERENCES erasure,
    removed_at     timestamptz,
    PRIMARY KEY (target, interaction_id)
);

CREATE INDEX erased_delivery_by_erasure ON erased_delivery (erasure_id);
