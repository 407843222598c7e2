package io.tributary.routes.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.tributary.connectors.PlatformChecks;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.x.XMapping;
import io.tributary.routes.TestHub;
import io.tributary.routes.webhook.WebhookRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The route, its Kamelet and Camel's component against a server that answers as API 1.1 does. */
class XMentionsRouteTest {

    private static final Path POST =
            Path.of(
                    "../mappings/src/test/resources/fixtures/social/twitter-v1",
                    "get_status_ext_alt.json");
    private static final String POST_ID = "724441953534877696";
    private static final String ADDRESS = "twitter4j.restBaseURL";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<RawEvent> accepted = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Mappings mappings = new Mappings(List.of(new XMapping()));
    private final CamelContext camel = new DefaultCamelContext();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/1.1/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    boolean old = exchange.getRequestURI().getQuery().contains(POST_ID);
                    byte[] answer =
                            (old ? "[]" : "[" + Files.readString(POST) + "]")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("content-type", "application/json");
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        System.setProperty(ADDRESS, "http://localhost:" + server.getAddress().getPort() + "/1.1/");
    }

    @AfterEach
    void stop() {
        camel.stop();
        server.stop(0);
        System.clearProperty(ADDRESS);
    }

    @Test
    void keepsTheJsonOfEachMentionOnceAndAsksForNewerOnes() throws Exception {
        start();

        await().atMost(PATIENCE)
                .until(() -> asked.stream().anyMatch(uri -> uri.contains("since_id=" + POST_ID)));
        assertThat(asked).allMatch(uri -> uri.startsWith("/1.1/statuses/mentions_timeline.json"));
        assertThat(accepted).hasSize(1);
        RawEvent kept = accepted.get(0);
        assertThat(kept.eventId()).isEqualTo("post:" + POST_ID);
        assertThat(kept.settings()).containsEntry("own", "2153490764");
        assertThat(mappings.map(kept).interactions())
                .singleElement()
                .extracting(Interaction::sourceEventId)
                .isEqualTo(POST_ID);
    }

    @Test
    void losesNothingWhileTheHubCannotAccept() throws Exception {
        refusals.set(3);

        start();

        await().atMost(PATIENCE).until(() -> accepted.size() == 1);
        assertThat(refusals.get()).isZero();
    }

    private void start() throws Exception {
        TestHub.join(camel);
        Acceptance acceptance =
                events -> {
                    if (refusals.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                        throw new TransientFailure("the broker is away", null);
                    }
                    accepted.addAll(events);
                };
        camel.getRegistry().bind("acceptance", acceptance);
        camel.getRegistry().bind("mappings", mappings);
        camel.getRegistry().bind("door", new WebhookRegistry(PlatformChecks.all()::named));
        Properties properties = new Properties();
        properties.setProperty("tributary.x-mentions.enabled", "true");
        properties.setProperty("tributary.x-mentions.consumer-key", "key");
        properties.setProperty("tributary.x-mentions.consumer-secret", "s+c&r%41");
        properties.setProperty("tributary.x-mentions.access-token", "1-token");
        properties.setProperty("tributary.x-mentions.access-token-secret", "secret");
        properties.setProperty("tributary.x-mentions.own", "2153490764");
        properties.setProperty("tributary.x-mentions.delay", "100");
        properties.setProperty("tributary.x-mentions.retry", "10");
        camel.getPropertiesComponent().setInitialProperties(properties);
        camel.start();
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel)
                                .resolveResource("classpath:camel/x-mentions-receive.camel.yaml"));
    }
}
