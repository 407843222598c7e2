package io.tributary.faults;

import io.tributary.faults.fault.Fault;
import io.tributary.faults.world.Layout;

/**
 * A fault, and the world that it strikes.
 *
 * @param most seconds that {@link Fault#strike} may tell
 */
record Scenario(String name, Layout world, Fault fault, double most) {}
