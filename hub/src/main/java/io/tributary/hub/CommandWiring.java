package io.tributary.hub;

import io.tributary.history.intake.Recorder;
import io.tributary.history.jdbc.StoredPositions;
import io.tributary.history.jdbc.StoredRetention;
import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rulebook.RuleBook;
import io.tributary.hub.backfill.Backfill;
import io.tributary.hub.retention.RetentionSettings;
import io.tributary.hub.retention.Room;
import io.tributary.mappings.Mappings;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The part of the hub that commands need: the history and its database. Not annotated as a
 * configuration, so that the hub itself does not take it for one of its own.
 */
@ComponentScan({"io.tributary.hub.database", "io.tributary.hub.mappings"})
@Import({HistoryWiring.class, Wiring.class})
@EnableConfigurationProperties({HubSettings.class, RetentionSettings.class})
class CommandWiring {

    @Bean
    RebuildCommand rebuildCommand(Rebuild rebuild) {
        return new RebuildCommand(rebuild);
    }

    @Bean
    BackfillCommand backfillCommand(
            DataSource database, Mappings mappings, Recorder recorder, RetentionSettings settings) {
        return new BackfillCommand(
                new Backfill(mappings, recorder, StoredPositions.on(database)),
                new Room(StoredRetention.on(database), settings));
    }

    @Bean
    PreviewCommand previewCommand(RuleBook book) {
        return new PreviewCommand(book);
    }
}
