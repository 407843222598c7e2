ALTER TABLE raw_event ADD COLUMN tested text;
