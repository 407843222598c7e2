package io.tributary.hub;

import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rulebook.RuleBook;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The part of the hub that commands need: the history and its database. Not annotated as a
 * configuration, so that the hub itself does not take it for one of its own.
 */
@ComponentScan("io.tributary.hub.database")
@Import(HistoryWiring.class)
@EnableConfigurationProperties(HubSettings.class)
class CommandWiring {

    @Bean
    RebuildCommand rebuildCommand(Rebuild rebuild) {
        return new RebuildCommand(rebuild);
    }

    @Bean
    PreviewCommand previewCommand(RuleBook book) {
        return new PreviewCommand(book);
    }
}
