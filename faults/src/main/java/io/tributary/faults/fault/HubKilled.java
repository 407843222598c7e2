package io.tributary.faults.fault;

import io.tributary.faults.world.Hub;
import io.tributary.faults.world.World;
import java.util.SplittableRandom;

/** One of the hubs is killed, and started again at once. */
public final class HubKilled implements Fault {

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        Hub hub = world.hubs().get(random.nextInt(world.hubs().size()));
        long began = System.nanoTime();
        hub.kill();
        hub.start();
        hub.awaitReady();
        return Fault.since(began);
    }
}
