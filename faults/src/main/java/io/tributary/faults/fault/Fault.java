package io.tributary.faults.fault;

import io.tributary.faults.world.World;
import java.util.SplittableRandom;

/** Something that goes wrong, and is over when the method returns. */
public interface Fault {

    /**
     * Does it once; returns when the world is whole again.
     *
     * @param turn 0 for the first of a run
     * @return seconds: how long it took to be ready again, counted from the fault, or from its end
     *     if it lasts; for a stop, how long that took
     */
    double strike(World world, int turn, SplittableRandom random) throws Exception;

    /** Seconds since the time, which is of {@link System#nanoTime()}. */
    static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
