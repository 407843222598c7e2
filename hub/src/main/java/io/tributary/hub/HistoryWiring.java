package io.tributary.hub;

import io.tributary.history.delivery.Outbox;
import io.tributary.history.events.EventLog;
import io.tributary.history.intake.Recorder;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.history.query.History;
import io.tributary.history.rulebook.Rules;
import io.tributary.history.rules.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    Rules rules(RuleSettings settings) {
        return Rules.parse(text(settings), 1);
    }

    @Bean
    JdbcHistory jdbcHistory(DataSource database, Rules rules) {
        return JdbcHistory.on(database, rules);
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

    private static String text(RuleSettings settings) {
        try (InputStream file =
                settings.file() == null
                        ? RuleFile.packaged()
                        : Files.newInputStream(settings.file())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "tributary.rules.file cannot be read: " + settings.file(), e);
        }
    }
}
