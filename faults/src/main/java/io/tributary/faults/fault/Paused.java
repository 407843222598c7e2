package io.tributary.faults.fault;

import io.tributary.faults.world.Pausable;
import io.tributary.faults.world.World;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** A hub, PostgreSQL and the broker stand still in turn, and go on as if nothing had been. */
public final class Paused implements Fault {

    private static final int SHORTEST_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 30_000;

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        Pausable part =
                List.of(world.hubs().get(0), world.postgres(), world.broker()).get(turn % 3);
        part.pause();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
        long back = System.nanoTime();
        part.resume();
        world.awaitReady();
        return Fault.since(back);
    }
}
