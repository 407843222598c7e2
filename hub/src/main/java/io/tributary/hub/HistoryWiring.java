package io.tributary.hub;

import io.tributary.history.delivery.Outbox;
import io.tributary.history.events.EventLog;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.intake.Recorder;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.query.History;
import io.tributary.history.rules.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history on the hub's database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleSettings.class)
class HistoryWiring {

    @Bean
    IdentityRules identityRules(RuleSettings settings) {
        return IdentityRules.load(open(settings));
    }

    @Bean
    MatterRules matterRules(RuleSettings settings) {
        return MatterRules.load(open(settings));
    }

    @Bean
    JdbcHistory jdbcHistory(
            DataSource database, IdentityRules identityRules, MatterRules matterRules) {
        return JdbcHistory.on(database, identityRules, matterRules);
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

    private static InputStream open(RuleSettings settings) {
        try {
            return settings.file() == null
                    ? RuleFile.packaged()
                    : Files.newInputStream(settings.file());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "tributary.rules.file cannot be read: " + settings.file(), e);
        }
    }
}
