package io.tributary.routes.legacy;

import io.tributary.connectors.PlatformChecks;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.asterisk.AsteriskCdrMapping;
import io.tributary.mappings.canonical.CanonicalMapping;
import io.tributary.mappings.declarative.DeclarativeMapping;
import io.tributary.routes.TestHub;
import io.tributary.routes.webhook.WebhookRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

/** A packaged route and what it stands between: the real {@code hub:}, and a hub in memory. */
final class LegacyHub implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path EXAMPLES = Path.of("../deploy/mappings");

    final List<RawEvent> accepted = new CopyOnWriteArrayList<>();
    final List<List<RawEvent>> offered = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    final CamelContext camel = new DefaultCamelContext();
    final WebhookRegistry door = new WebhookRegistry(PlatformChecks.all()::named);
    private final Mappings mappings;
    private final Properties properties = new Properties();

    /**
     * @param examples of {@code deploy/mappings}, by name
     */
    LegacyHub(String... examples) throws IOException {
        List<Mapping> all =
                new ArrayList<>(List.of(new CanonicalMapping(), new AsteriskCdrMapping()));
        for (String example : examples) {
            Path file = EXAMPLES.resolve(example + ".mapping.yaml");
            all.add(DeclarativeMapping.parse(Files.readAllBytes(file)));
        }
        mappings = new Mappings(all);
        Acceptance acceptance = this::accept;
        camel.getRegistry().bind("acceptance", acceptance);
        camel.getRegistry().bind("mappings", mappings);
        camel.getRegistry().bind("door", door);
    }

    private void accept(List<RawEvent> events) {
        offered.add(events);
        if (refusals.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
            throw new TransientFailure("the broker is away", null);
        }
        accepted.addAll(events);
    }

    LegacyHub set(String property, Object value) {
        properties.setProperty(property, value.toString());
        return this;
    }

    LegacyHub start(String route) throws Exception {
        TestHub.join(camel);
        camel.getPropertiesComponent().setInitialProperties(properties);
        camel.start();
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel)
                                .resolveResource("classpath:camel/" + route + ".camel.yaml"));
        return this;
    }

    List<String> bodies() {
        return accepted.stream().map(LegacyHub::text).toList();
    }

    static String text(RawEvent event) {
        return new String(event.body(), StandardCharsets.UTF_8);
    }

    List<Interaction> interactions() {
        return accepted.stream()
                .flatMap(event -> mappings.map(event).interactions().stream())
                .toList();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
