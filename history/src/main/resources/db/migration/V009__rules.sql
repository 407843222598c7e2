-- Which rules were activated: the greatest version holds. With raw_event, interaction_part and
-- decision the only table that nothing can compute. configured: it is the file that a hub was
-- started with. Up to settled_to, in the order of ids, interactions were worked out anew by it.
CREATE TABLE rule_version (
    version      integer PRIMARY KEY,
    yaml         text NOT NULL,
    configured   boolean NOT NULL,
    activated_by text NOT NULL,
    reason       text NOT NULL,
    activated_at timestamptz NOT NULL,
    settled_to   uuid,
    settled_at   timestamptz
);
