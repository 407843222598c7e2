package io.tributary.faults.fault;

import io.tributary.faults.world.World;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** PostgreSQL dies at once, or without a checkpoint, in turn; it is away for a few seconds. */
public final class PostgresKilled implements Fault {

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        if (turn % 2 == 0) {
            world.postgres().kill();
        } else {
            world.postgres().stopImmediately();
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1, 5_000));
        long back = System.nanoTime();
        world.postgres().start();
        world.awaitReady();
        return Fault.since(back);
    }
}
