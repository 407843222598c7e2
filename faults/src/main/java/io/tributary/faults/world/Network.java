package io.tributary.faults.world;

/** What the hubs reach PostgreSQL and the broker by. */
public record Network(Proxy toPostgres, Proxy toBroker) {}
