package io.tributary.history.jdbc;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
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
    private static final int READ_SECONDS = 30;

    private final JdbcClient client;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Database(DataSource source) {
        client = JdbcClient.create(source);
        writing = new TransactionTemplate(new JdbcTransactionManager(source));
        writing.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        writing.setTimeout(WRITE_SECONDS);
        reading = new TransactionTemplate(new JdbcTransactionManager(source));
        // One snapshot for all statements, so that an answer does not contradict itself.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        reading.setTimeout(READ_SECONDS);
    }

    StatementSpec sql(String statement) {
        return client.sql(statement);
    }

    /**
     * @param what completes "could not ..." for whoever reads the failure
     */
    <T> T write(String what, Supplier<T> work) {
        return within(writing, what, work);
    }

    <T> T read(String what, Supplier<T> work) {
        return within(reading, what, work);
    }

    private static <T> T within(TransactionTemplate transaction, String what, Supplier<T> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()), what);
        } catch (DataAccessException | TransactionException e) {
            throw SqlFailures.translate(what, e);
        }
    }
}
