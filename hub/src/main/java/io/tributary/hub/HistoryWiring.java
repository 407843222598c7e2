package io.tributary.hub;

import io.tributary.history.delivery.Outbox;
import io.tributary.history.events.EventLog;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.intake.Recorder;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.query.History;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history on the hub's database. */
@Configuration(proxyBeanMethods = false)
class HistoryWiring {

    @Bean
    JdbcHistory jdbcHistory(DataSource database) {
        return JdbcHistory.on(database, IdentityRules.defaults(), MatterRules.defaults());
    }

    @Bean
    Recorder recorder(JdbcHistory history) {
        return history.recorder();
    }

    @Bean
    History history(JdbcHistory history) {
        return history.history();
    }

    @Bean
    Outbox outbox(JdbcHistory history) {
        return history.outbox();
    }

    @Bean
    EventLog eventLog(JdbcHistory history) {
        return history.eventLog();
    }
}
