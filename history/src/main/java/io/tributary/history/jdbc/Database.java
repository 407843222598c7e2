package io.tributary.history.jdbc;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements, and the transactions around them, with a time limit on each. */
final class Database {

    private static final int WRITE_SECONDS = 60;
    private static final int LONG_WRITE_SECONDS = 600;
    private static final int READ_SECONDS = 30;
    private static final int SNAPSHOT_SECONDS = 1800;

    private final JdbcClient client;

    @SuppressWarnings("ThreadLocalUsage") // of each database
    private final ThreadLocal<@Nullable PendingWrites> pending = new ThreadLocal<>();

    private final TransactionTemplate writing;
    private final TransactionTemplate writingLong;
    private final TransactionTemplate reading;
    private final TransactionTemplate snapshot;

    Database(DataSource source) {
        client = JdbcClient.create(source);
        writing = writing(source, WRITE_SECONDS);
        writingLong = writing(source, LONG_WRITE_SECONDS);
        reading = reading(source, READ_SECONDS);
        snapshot = reading(source, SNAPSHOT_SECONDS);
    }

    private static TransactionTemplate writing(DataSource source, int seconds) {
        TransactionTemplate writing = new TransactionTemplate(new JdbcTransactionManager(source));
        writing.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        writing.setTimeout(seconds);
        return writing;
    }

    /** One snapshot for all statements, so that an answer does not contradict itself. */
    private static TransactionTemplate reading(DataSource source, int seconds) {
        TransactionTemplate reading = new TransactionTemplate(new JdbcTransactionManager(source));
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        reading.setTimeout(seconds);
        return reading;
    }

    StatementSpec sql(String statement) {
        PendingWrites waiting = pending.get();
        if (waiting != null) {
            waiting.sendBefore(statement);
        }
        return client.sql(statement);
    }

    /**
     * A write of which nothing is to be known but that it is done when somebody reads the table.
     * Only within {@link #write}.
     *
     * @param statement {@code INSERT}, {@code UPDATE} or {@code DELETE} of the table, without a
     *     {@code WITH}
     */
    LaterWrite later(String table, String statement) {
        PendingWrites waiting = Objects.requireNonNull(pending.get(), "not within a write");
        return new LaterWrite(waiting, table, statement);
    }

    /**
     * @param what completes "could not ..." for whoever reads the failure
     */
    <T> T write(String what, Supplier<T> work) {
        return within(writing, what, () -> gathering(work));
    }

    /** For what is rare, large, and to be done whole or not at all. */
    <T> T writeLong(String what, Supplier<T> work) {
        return within(writingLong, what, () -> gathering(work));
    }

    <T> T read(String what, Supplier<T> work) {
        return within(reading, what, work);
    }

    /** Reads the whole history; each statement is to be short all the same. */
    <T> T snapshot(String what, Supplier<T> work) {
        return within(snapshot, what, work);
    }

    private <T> T gathering(Supplier<T> work) {
        if (pending.get() != null) {
            return work.get(); // within a transaction that goes on
        }
        PendingWrites waiting = new PendingWrites(client);
        pending.set(waiting);
        try {
            T result = work.get();
            waiting.send();
            return result;
        } finally {
            pending.remove();
        }
    }

    private static <T> T within(TransactionTemplate transaction, String what, Supplier<T> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()), what);
        } catch (DataAccessException | TransactionException e) {
            throw SqlFailures.translate(what, e);
        }
    }
}
