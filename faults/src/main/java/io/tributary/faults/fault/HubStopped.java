package io.tributary.faults.fault;

import io.tributary.faults.world.Hub;
import io.tributary.faults.world.World;
import java.util.SplittableRandom;

/** One of the hubs is asked to stop, in the midst of work, and started again. */
public final class HubStopped implements Fault {

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        Hub hub = world.hubs().get(random.nextInt(world.hubs().size()));
        double seconds = hub.stop();
        hub.start();
        hub.awaitReady();
        return seconds;
    }
}
