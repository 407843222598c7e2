package io.tributary.hub;

import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.canonical.CanonicalMapping;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the parts together that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSettings.class)
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Mapping canonicalMapping() {
        return new CanonicalMapping();
    }

    @Bean
    Mappings mappings(List<Mapping> mappings) {
        return new Mappings(mappings);
    }
}
