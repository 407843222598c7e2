package io.tributary.routes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.routes.TestHub;
import io.tributary.routes.accept.HubHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a request brings steers a route. */
class WebhookHeadersRouteTest {

    private final TestHub hub = new TestHub();
    private final List<Map<String, Object>> seen = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        hub.context.getRegistry().bind("seen", (org.apache.camel.Processor) this::see);
        hub.route(
                """
                - route:
                    id: shop-receive
                    from:
                      uri: hub:webhook
                      parameters: {source: shop/eu, check: header, headers: "*,x-topic"}
                      steps:
                        - process: {ref: seen}
                        - to:
                            uri: hub:accept
                            parameters: {mapping: shop}
                """);
    }

    private void see(org.apache.camel.Exchange exchange) {
        seen.add(Map.copyOf(exchange.getMessage().getHeaders()));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpUri",
                "CAmelHttpUri",
                "camelhttpuri",
                "camelfilename",
                "CamelFileName",
                "CamelSqlQuery",
                "CamelJmsDestinationName",
                "sObjectQuery",
                "apexUrl",
                "mail.smtp.host",
                "websocket.connectionKey",
                "CamelBeanMethodName",
                "tributary-source",
                "tributary-event-id",
                "authorization"
            })
    void noHeaderOfARequestReachesTheRoute(String header) {
        WebhookReply reply = hub.post("shop/eu", TestHub.bytes("{}"), header, "http://attacker/");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(seen.get(0).keySet()).isSubsetOf(HubHeaders.ALL);
        assertThat(seen.toString()).doesNotContain("attacker");
        assertThat(hub.accepted.get(0).source()).isEqualTo("shop/eu");
        assertThat(hub.accepted.get(0).eventId()).startsWith("sha256:");
    }
}
