-- Search works without pg_trgm, by reading all customers; with it, it is fast.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX customer_by_search ON customer USING gin (search gin_trgm_ops);
    END IF;
EXCEPTION
    WHEN insufficient_privilege OR undefined_object THEN
        RAISE NOTICE 'no index for search: the extension pg_trgm cannot be used here';
END
$$;
