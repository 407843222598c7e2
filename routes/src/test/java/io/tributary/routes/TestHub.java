package io.tributary.routes;

import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import io.tributary.routes.files.LocalCluster;
import io.tributary.routes.webhook.WebhookRegistry;
import io.tributary.routes.webhook.WebhookReply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** A Camel context with what the hub gives to routes: the real component, the rest in memory. */
public final class TestHub implements AutoCloseable {

    public static final Instant RECEIVED_AT = Instant.parse("2026-11-20T10:00:00Z");

    public final CamelContext context = new DefaultCamelContext();
    public final List<RawEvent> accepted = new CopyOnWriteArrayList<>();
    public final List<Map<String, String>> checkSettings = new CopyOnWriteArrayList<>();
    public final WebhookRegistry door = new WebhookRegistry(this::check);
    private volatile Acceptance acceptance = accepted::addAll;

    public TestHub() {
        Acceptance switched = events -> acceptance.accept(events);
        context.getRegistry().bind("acceptance", switched);
        context.getRegistry().bind("mappings", new Mappings(List.of(new NoMapping())));
        context.getRegistry().bind("door", door);
        join(context);
    }

    /** Makes it the only hub of its cluster, so that it polls what only one may. */
    public static void join(CamelContext context) {
        try {
            context.addService(LocalCluster.leading());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void accept(Acceptance now) {
        acceptance = now;
    }

    /** Loads the text as a route file of its own, into a started context. */
    public TestHub route(String yaml) throws Exception {
        context.start();
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("test.camel.yaml", yaml));
        return this;
    }

    public WebhookReply post(String source, byte[] body, String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        all.put("x-signed", List.of("yes"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return door.receive(source, request("POST", all, body));
    }

    public static WebhookRequest request(
            String method, Map<String, List<String>> headers, byte[] body) {
        String url = "https://hub.example/webhooks/shop/eu";
        return new WebhookRequest(method, url, Map.of(), headers, body, RECEIVED_AT);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private WebhookCheck check(String name) {
        if (!name.equals("header")) {
            throw new IllegalArgumentException("no check named '" + name + "'; known are [header]");
        }
        return new HeaderCheck();
    }

    public List<String> routeIds() {
        List<String> ids = new ArrayList<>();
        context.getRoutes().forEach(route -> ids.add(route.getRouteId()));
        return ids;
    }

    @Override
    public void close() {
        context.stop();
    }

    private final class HeaderCheck implements WebhookCheck {

        @Override
        public String name() {
            return "header";
        }

        @Override
        public Verdict check(WebhookRequest request, Map<String, String> settings) {
            checkSettings.add(settings);
            if (request.method().equals("GET")) {
                return new Verdict.Answer(200, "text/plain", bytes("challenge"));
            }
            return "yes".equals(request.header("x-signed"))
                    ? new Verdict.Genuine()
                    : new Verdict.Refused("no signature");
        }
    }

    private static final class NoMapping implements Mapping {

        @Override
        public String name() {
            return "shop";
        }

        @Override
        public String platform() {
            return "shop";
        }

        @Override
        public List<Interaction> map(RawEvent event) {
            return List.of();
        }
    }
}
