package io.tributary.hub;

import io.tributary.history.decision.Decisions;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.delivery.TargetDesk;
import io.tributary.history.erasure.Erasure;
import io.tributary.history.erasure.Erasures;
import io.tributary.history.events.EventLog;
import io.tributary.history.intake.Recorder;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.history.jdbc.StoredSourceBackfills;
import io.tributary.history.jdbc.StoredSourcePositions;
import io.tributary.history.position.SourceBackfills;
import io.tributary.history.position.SourcePositions;
import io.tributary.history.query.History;
import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rulebook.RuleBook;
import io.tributary.history.rulebook.Settling;
import io.tributary.history.suggestion.SuggestionScan;
import io.tributary.history.suggestion.Suggestions;
import io.tributary.hub.rules.ConfiguredRules;
import io.tributary.hub.rules.RuleSettings;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history on the hub's database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleSettings.class)
class HistoryWiring {

    @Bean
    ConfiguredRules configuredRules(RuleSettings settings) {
        return ConfiguredRules.read(settings);
    }

    @Bean
    JdbcHistory jdbcHistory(
            DataSource database, ConfiguredRules configured, RuleSettings settings) {
        Integer atOnce = settings.atOnce();
        return atOnce == null
                ? JdbcHistory.on(database, configured.rules())
                : JdbcHistory.on(database, configured.rules(), atOnce);
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
    TargetDesk targetDesk(JdbcHistory history) {
        return history.targetDesk();
    }

    @Bean
    TargetBackfills targetBackfills(JdbcHistory history) {
        return history.targetBackfills();
    }

    @Bean
    Decisions decisions(JdbcHistory history) {
        return history.decisions();
    }

    @Bean
    EventLog eventLog(JdbcHistory history) {
        return history.eventLog();
    }

    @Bean
    RuleBook ruleBook(JdbcHistory history) {
        return history.ruleBook();
    }

    @Bean
    Settling settling(JdbcHistory history) {
        return history.settling();
    }

    @Bean
    Rebuild rebuild(JdbcHistory history) {
        return history.rebuild();
    }

    @Bean
    Suggestions suggestions(JdbcHistory history) {
        return history.suggestions();
    }

    @Bean
    Erasures erasures(JdbcHistory history) {
        return history.erasures();
    }

    @Bean
    Erasure erasure(JdbcHistory history) {
        return history.erasure();
    }

    @Bean
    SuggestionScan suggestionScan(JdbcHistory history) {
        return history.suggestionScan();
    }

    /** For routes and connectors too, which find it in Camel's registry. */
    @Bean
    SourcePositions sourcePositions(DataSource database) {
        return StoredSourcePositions.on(database);
    }

    @Bean
    SourceBackfills sourceBackfills(DataSource database) {
        return StoredSourceBackfills.on(database);
    }
}
