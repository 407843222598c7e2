package io.tributary.faults.fault;

import io.tributary.faults.world.World;
import java.sql.Connection;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Another session locks the tables that are written, as a careless operator does. */
public final class TablesLocked implements Fault {

    private static final int SHORTEST_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 20_000;

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        long back;
        try (Connection connection = world.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE raw_event, interaction IN ACCESS EXCLUSIVE MODE");
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
            back = System.nanoTime();
            connection.rollback();
        }
        world.awaitReady();
        return Fault.since(back);
    }
}
