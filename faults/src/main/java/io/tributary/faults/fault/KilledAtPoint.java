package io.tributary.faults.fault;

import io.tributary.faults.world.CrashPoint;
import io.tributary.faults.world.Hub;
import io.tributary.faults.world.World;
import java.util.SplittableRandom;

/** The hub dies between two steps of its work, at each point in turn, and is started again. */
public final class KilledAtPoint implements Fault {

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        CrashPoint[] points = CrashPoint.values();
        Hub hub = world.hubs().get(random.nextInt(world.hubs().size()));
        hub.dieAt(points[turn % points.length]);
        long began = System.nanoTime();
        hub.start();
        hub.awaitReady();
        return Fault.since(began);
    }
}
