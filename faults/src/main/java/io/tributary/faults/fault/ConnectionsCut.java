package io.tributary.faults.fault;

import io.tributary.faults.world.Proxy;
import io.tributary.faults.world.World;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * What lies between the hub and PostgreSQL, or the broker, is slow, resets all connections, or lets
 * nothing through, in turn.
 */
public final class ConnectionsCut implements Fault {

    private static final Duration SLOW = Duration.ofMillis(500);
    private static final int SHORTEST_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 20_000;

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        Proxy proxy = turn % 2 == 0 ? world.network().toPostgres() : world.network().toBroker();
        switch (turn / 2 % 3) {
            case 0 -> proxy.cut();
            case 1 -> proxy.hole();
            default -> proxy.slow(SLOW);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
        long back = System.nanoTime();
        proxy.mend();
        world.awaitReady();
        return Fault.since(back);
    }
}
