package io.tributary.faults.world;

/** What the hubs' host and PostgreSQL's take for the time. */
public record Clocks(FakeClock hubs, FakeClock postgres) {}
