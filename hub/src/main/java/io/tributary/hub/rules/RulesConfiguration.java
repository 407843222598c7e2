package io.tributary.hub.rules;

import io.tributary.history.rulebook.RuleBook;
import io.tributary.history.rulebook.RuleVersion;
import io.tributary.history.rulebook.Settling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Activates the configured rules, and settles whatever is activated. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RulesConfiguration.class);

    @Bean
    SettlingWorker settlingWorker(
            RuleBook book, Settling settling, ConfiguredRules configured, RuleSettings settings) {
        RuleVersion active = book.configure(configured.yaml(), configured.shipped());
        LOG.info(
                "Version {} of the rules holds, activated by {} at {}",
                active.version(),
                active.by(),
                active.activatedAt());
        return new SettlingWorker(settling, settings);
    }
}
