package io.tributary.faults.fault;

import io.tributary.faults.world.Database;
import io.tributary.faults.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Others take all connections that PostgreSQL has, the hub's too. */
public final class PoolExhausted implements Fault {

    private static final int SHORTEST_MILLIS = 5_000;
    private static final int LONGEST_MILLIS = 20_000;
    private static final String END_THE_OTHERS =
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE backend_type = 'client backend' AND application_name <> 'taken'
            """;

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        List<Connection> taken = new ArrayList<>();
        long back;
        try {
            take(world.database(), taken);
            try (Statement statement = taken.get(0).createStatement()) {
                statement.execute(END_THE_OTHERS);
            }
            take(world.database(), taken);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
        } finally {
            back = System.nanoTime();
            for (Connection connection : taken) {
                connection.close();
            }
        }
        world.awaitReady();
        return Fault.since(back);
    }

    /** Until none is left. */
    private static void take(Database database, List<Connection> taken) throws Exception {
        try {
            while (true) {
                Connection connection = database.connect();
                taken.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET application_name = 'taken'");
                }
            }
        } catch (SQLException e) {
            if (!"53300".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
