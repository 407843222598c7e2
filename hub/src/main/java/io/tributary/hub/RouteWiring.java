package io.tributary.hub;

import io.tributary.connectors.PlatformChecks;
import io.tributary.hub.api.RouteFileState;
import io.tributary.hub.api.RouteFileStates;
import io.tributary.hub.api.SourceReaders;
import io.tributary.hub.api.SourceStates;
import io.tributary.hub.threads.RepeatingThread;
import io.tributary.mappings.Mappings;
import io.tributary.routes.files.RouteFile;
import io.tributary.routes.files.RouteFiles;
import io.tributary.routes.files.RouteSources;
import io.tributary.routes.files.RouteSupervision;
import io.tributary.routes.webhook.WebhookRegistry;
import java.util.Locale;
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
        return new RouteFiles(camel, settings.directory());
    }

    @Bean
    RouteFileStates routeFileStates(RouteFiles files) {
        return () -> files.files().stream().map(RouteWiring::state).toList();
    }

    private static RouteFileState state(RouteFile file) {
        return new RouteFileState(
                file.name(), word(file.origin()), word(file.state()), file.error());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Bean
    SourceStates sourceStates(CamelContext camel, Mappings mappings) {
        return new RouteSourceStates(new RouteSources(camel), mappings);
    }

    @Bean
    SourceReaders sourceReaders(CamelContext camel) {
        return new RouteSourceReaders(new RouteSources(camel));
    }

    @Bean(destroyMethod = "stop")
    RepeatingThread routeFilesWatch() {
        return new RepeatingThread("route-files");
    }

    /** Before the hub calls itself ready, and so before the door takes webhooks. */
    @Bean
    ApplicationRunner routeLoading(
            RouteFiles files, RepeatingThread routeFilesWatch, RouteSettings settings) {
        return arguments -> {
            files.load();
            routeFilesWatch.repeat(settings.interval(), settings.interval(), files::refresh);
        };
    }
}
