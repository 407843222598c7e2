-- Reads the event log once, and lets everybody read and write meanwhile.
ALTER TABLE history_event VALIDATE CONSTRAINT history_event_before;
