package io.tributary.hub;

import io.tributary.connectors.PlatformChecks;
import io.tributary.hub.api.SourceStates;
import io.tributary.mappings.Mappings;
import io.tributary.routes.files.RouteFiles;
import io.tributary.routes.files.RouteSources;
import io.tributary.routes.files.RouteSupervision;
import io.tributary.routes.webhook.WebhookRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camel, its route files and the door of the webhooks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteSettings.class)
class RouteWiring {

    @Bean
    WebhookRegistry webhookRegistry() {
        return new WebhookRegistry(PlatformChecks.all()::named);
    }

    @Bean
    CamelContextConfiguration routeSupervision() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                RouteSupervision.install(camel);
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // Routes are loaded once everything that they use has started.
            }
        };
    }

    @Bean
    RouteFiles routeFiles(CamelContext camel, RouteSettings settings) {
        Path directory = settings.directory();
        return new RouteFiles(camel, Files.isDirectory(directory) ? directory : null);
    }

    @Bean
    SourceStates sourceStates(CamelContext camel, Mappings mappings) {
        return new RouteSourceStates(new RouteSources(camel), mappings);
    }

    /** Before the hub calls itself ready, and so before the door takes webhooks. */
    @Bean
    ApplicationRunner routeLoading(RouteFiles files) {
        return arguments -> files.load();
    }
}
