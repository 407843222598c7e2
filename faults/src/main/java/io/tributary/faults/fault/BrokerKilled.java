package io.tributary.faults.fault;

import io.tributary.faults.world.World;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** The broker is killed; it is away for a few seconds. */
public final class BrokerKilled implements Fault {

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        world.broker().kill();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1, 5_000));
        long back = System.nanoTime();
        world.broker().start();
        world.awaitReady();
        return Fault.since(back);
    }
}
