package io.tributary.faults.fault;

import io.tributary.faults.world.SmallDisk;
import io.tributary.faults.world.World;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * The disk of PostgreSQL, or the broker's, or the hub's if these are embedded, has no room any
 * more, or hardly any, in turn. What ends by itself meanwhile is started again, as a supervisor
 * does; what is embedded, the hub has to start.
 */
public final class DiskFull implements Fault {

    private static final int SHORTEST_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 20_000;
    private static final long HARDLY_ANY = 20 << 20;

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        int disks = world.disks().size();
        SmallDisk disk = world.disks().get(turn % disks);
        long back;
        try {
            disk.fill(turn / disks % 2 == 0 ? 0 : HARDLY_ANY);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
        } finally {
            back = System.nanoTime();
            disk.free();
        }
        if (!world.embedded()) {
            world.postgres().startIfEnded();
            world.broker().startIfEnded();
        }
        world.awaitReady();
        return Fault.since(back);
    }
}
