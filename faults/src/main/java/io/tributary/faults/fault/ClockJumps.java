package io.tributary.faults.fault;

import io.tributary.faults.world.FakeClock;
import io.tributary.faults.world.Hub;
import io.tributary.faults.world.World;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * The clock of the hub's host, then PostgreSQL's, is set back an hour, and ten minutes ahead, and
 * right again, while they run; every other time the hub is killed a moment later.
 */
public final class ClockJumps implements Fault {

    private static final List<Duration> JUMPS =
            List.of(Duration.ofHours(-1), Duration.ofMinutes(10), Duration.ZERO);
    private static final long NOTICED_MILLIS = 3_000;

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        FakeClock clock = turn % 2 == 0 ? world.clocks().hubs() : world.clocks().postgres();
        clock.set(JUMPS.get(turn / 2 % JUMPS.size()));
        TimeUnit.MILLISECONDS.sleep(NOTICED_MILLIS);
        long began = System.nanoTime();
        if (turn % 2 == 1) {
            Hub hub = world.hubs().get(0);
            hub.kill();
            hub.start();
        }
        world.awaitReady();
        return Fault.since(began);
    }
}
