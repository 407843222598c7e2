package io.tributary.faults;

import io.tributary.faults.fault.Fault;

/**
 * A fault, and the world that it strikes.
 *
 * @param hubs how many, with broker and database apart; 0 for one with everything embedded
 * @param most seconds that {@link Fault#strike} may tell
 */
record Scenario(String name, int hubs, Fault fault, double most) {}
