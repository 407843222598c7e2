package io.tributary.hub.suggestions;

import io.tributary.history.suggestion.SuggestionScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scan for suggestions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuggestionSettings.class)
class SuggestionConfiguration {

    @Bean
    SuggestionWorker suggestionWorker(SuggestionScan scan, SuggestionSettings settings) {
        return new SuggestionWorker(scan, settings);
    }
}
