package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class SqlFailuresTest {

    @Test
    void connectionThatBrokeMayBeTriedAgainWhoeverNoticesFirst() {
        SQLException lost = new PSQLException("lost", PSQLState.CONNECTION_FAILURE);
        SQLException closed = new SQLException("Connection is closed");

        assertThat(SqlFailures.translate("write", new TransactionSystemException("commit", lost)))
                .isInstanceOf(TransientFailure.class);
        assertThat(SqlFailures.translate("write", new TransactionSystemException("end", closed)))
                .isInstanceOf(TransientFailure.class);
    }

    @Test
    void whatPostgresRefusesIsNotTriedAgain() {
        SQLException refused = new PSQLException("refused", PSQLState.UNIQUE_VIOLATION);
        SQLException unnamed = new PSQLException("of the driver", null);

        assertThat(SqlFailures.translate("write", new DataIntegrityViolationException("", refused)))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("23505");
        assertThat(SqlFailures.translate("write", new DataIntegrityViolationException("", unnamed)))
                .isInstanceOf(PermanentFailure.class);
    }
}
