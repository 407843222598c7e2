package io.tributary.routes.reading;

import io.tributary.connectors.PlatformChecks;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import io.tributary.routes.TestHub;
import io.tributary.routes.webhook.WebhookRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

/** A packaged route that reads an API, from the platform's stand-in to what is kept. */
final class ReadingHub {

    final List<RawEvent> accepted = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    final KeptPositions positions = new KeptPositions();
    final KeptBackfills backfills = new KeptBackfills();
    private final Mappings mappings;
    private CamelContext context = new DefaultCamelContext();

    ReadingHub(Mapping mapping) {
        mappings = new Mappings(List.of(mapping));
    }

    /** Starts the route, or starts it again as a hub does that was stopped. */
    void start(String route, Map<String, String> settings) throws Exception {
        context.stop();
        context = new DefaultCamelContext();
        TestHub.join(context);
        Acceptance acceptance =
                events -> {
                    if (refusals.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                        throw new TransientFailure("the broker is away", null);
                    }
                    accepted.addAll(events);
                };
        context.getRegistry().bind("acceptance", acceptance);
        context.getRegistry().bind("mappings", mappings);
        context.getRegistry().bind("door", new WebhookRegistry(PlatformChecks.all()::named));
        context.getRegistry().bind("positions", positions);
        context.getRegistry().bind("backfills", backfills);
        Properties properties = new Properties();
        properties.setProperty("tributary." + route + ".enabled", "true");
        properties.setProperty("tributary." + route + ".delay", "50");
        settings.forEach(
                (name, value) -> properties.setProperty("tributary." + route + "." + name, value));
        context.getPropertiesComponent().setInitialProperties(properties);
        context.start();
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        PluginHelper.getResourceLoader(context)
                                .resolveResource(
                                        "classpath:camel/" + route + "-receive.camel.yaml"));
    }

    void stop() {
        context.stop();
    }

    /** Whether all of the last hours has been read. */
    boolean hasReconciled(String source) {
        return positions
                .find(source, "reconciliation")
                .filter(position -> !position.contains(" "))
                .isPresent();
    }

    /** What the mapping makes of all that was accepted. */
    List<Interaction> interactions() {
        return accepted.stream()
                .flatMap(event -> mappings.map(event).interactions().stream())
                .toList();
    }

    /** What the mapping makes of a webhook. */
    List<Interaction> ofWebhook(
            String source, Map<String, String> settings, Map<String, String> headers, byte[] body) {
        RawEvent event =
                new RawEvent(
                        source,
                        "delivery",
                        mappings.all().iterator().next().name(),
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "application/json",
                        settings,
                        headers,
                        body);
        return mappings.map(event).interactions();
    }
}
