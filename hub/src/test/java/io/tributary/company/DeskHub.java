package io.tributary.company;

import com.zaxxer.hikari.HikariDataSource;
import io.tributary.history.decision.Decisions;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.delivery.TargetDesk;
import io.tributary.history.erasure.Erasure;
import io.tributary.history.erasure.Erasures;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.jdbc.HistorySchema;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.history.query.History;
import io.tributary.history.rulebook.Rules;
import io.tributary.history.suggestion.SuggestionScan;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** API and console over the invented company in PostgreSQL, with pairs who may be one. */
@SpringBootConfiguration
@Import(CompanyHub.class)
public class DeskHub {

    @Bean
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().start();
    }

    @Bean
    HikariDataSource database(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(4);
        HistorySchema.migrate(pool);
        return pool;
    }

    @Bean
    JdbcHistory jdbcHistory(HikariDataSource database) {
        JdbcHistory history = JdbcHistory.on(database, Rules.packaged());
        record(history.recorder(), Company.until(CompanyHub.NOW));
        record(history.recorder(), DeskCompany.until(CompanyHub.NOW));
        return history;
    }

    @Bean
    @Primary
    History recordedHistory(JdbcHistory history) {
        return history.history();
    }

    @Bean
    @Primary
    Decisions recordedDecisions(JdbcHistory history) {
        return history.decisions();
    }

    @Bean
    @Primary
    Erasure recordedErasure(JdbcHistory history) {
        return history.erasure();
    }

    @Bean
    @Primary
    Erasures recordedErasures(JdbcHistory history) {
        return history.erasures();
    }

    @Bean
    @Primary
    SuggestionScan recordedScan(JdbcHistory history) {
        return history.suggestionScan();
    }

    @Bean
    @Primary
    Outbox recordedOutbox(JdbcHistory history) {
        return history.outbox();
    }

    @Bean
    @Primary
    TargetDesk recordedTargetDesk(JdbcHistory history) {
        return history.targetDesk();
    }

    @Bean
    @Primary
    TargetBackfills recordedTargetBackfills(JdbcHistory history) {
        return history.targetBackfills();
    }

    @Bean
    Recorder recorder(JdbcHistory history) {
        return history.recorder();
    }

    /** Records as the intake does. */
    public static void record(Recorder recorder, List<Interaction> interactions) {
        recorder.record(
                interactions.stream()
                        .map(each -> new MappedEvent(raw(each), List.of(each)))
                        .toList());
    }

    private static RawEvent raw(Interaction each) {
        return new RawEvent(
                each.source(),
                each.sourceEventId(),
                "canonical",
                each.occurredAt(),
                "application/json",
                Map.of(),
                Map.of(),
                new byte[] {'{', '}'});
    }
}
