package io.tributary.history.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Adds up how long each statement takes, planning and the way there and back included. */
final class TimedDataSource extends DelegatingDataSource {

    /** Of one statement. */
    record Cost(LongAdder calls, LongAdder nanos) {
        Cost() {
            this(new LongAdder(), new LongAdder());
        }
    }

    private final Map<String, Cost> costs = new ConcurrentHashMap<>();

    TimedDataSource(DataSource target) {
        super(target);
    }

    void reset() {
        costs.clear();
    }

    /** The dearest first. */
    String report(long events, long batches) {
        StringBuilder report = new StringBuilder();
        report.append("  us/event   us/call  calls/batch  statement\n");
        costs.entrySet().stream()
                .sorted(
                        Comparator.comparingLong(
                                (Map.Entry<String, Cost> each) -> -each.getValue().nanos().sum()))
                .forEach(
                        each -> {
                            long calls = each.getValue().calls().sum();
                            double micros = each.getValue().nanos().sum() / 1e3;
                            report.append(
                                    "%10.1f %9.0f %12.2f  %s%n"
                                            .formatted(
                                                    micros / events,
                                                    micros / calls,
                                                    (double) calls / batches,
                                                    each.getKey()));
                        });
        return report.toString();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection target = super.getConnection();
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("commit")) {
                                return timed("COMMIT", target, method, arguments);
                            }
                            Object result = invoke(target, method, arguments);
                            return result instanceof PreparedStatement statement
                                    ? timed(statement, String.valueOf(arguments[0]))
                                    : result;
                        });
    }

    private PreparedStatement timed(PreparedStatement target, String sql) {
        String name = sql.strip().replaceAll("\\s+", " ");
        String shown = name.substring(0, Math.min(110, name.length()));
        return (PreparedStatement)
                Proxy.newProxyInstance(
                        PreparedStatement.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        (proxy, method, arguments) ->
                                method.getName().startsWith("execute")
                                        ? timed(shown, target, method, arguments)
                                        : invoke(target, method, arguments));
    }

    private Object timed(
            String name, Object target, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        long start = System.nanoTime();
        try {
            return invoke(target, method, arguments);
        } finally {
            Cost cost = costs.computeIfAbsent(name, key -> new Cost());
            cost.calls().increment();
            cost.nanos().add(System.nanoTime() - start);
        }
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
