package io.tributary.hub.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.hub.Http;
import io.tributary.hub.TributaryHub;
import io.tributary.hub.demo.NoTestParts;
import io.tributary.hub.node.NodeProject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The way of an order from a real shop: Vendure's own plugin signs with the library of Standard
 * Webhooks, and the hub keeps what a mapping file makes of it.
 */
class VendureShopIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PLUGIN = Path.of("../deploy/vendure/order-webhooks.js");
    private static final String MAPPING = "vendure-orders.mapping.yaml";
    private static final String SECRET =
            "whsec_"
                    + Base64.getEncoder()
                            .encodeToString(
                                    "a key of shop and hub".getBytes(StandardCharsets.UTF_8));

    @TempDir private static Path data;

    @Test
    void keepsTheOrderOfARealShop() throws Exception {
        NodeProject project = NodeProject.install("vendure", PLUGIN);
        try (ConfigurableApplicationContext hub = hub()) {
            int port = Integer.parseInt(hub.getEnvironment().getProperty("local.server.port"));
            String webhook = "http://127.0.0.1:" + port + "/webhooks/vendure/main";
            try (VendureShop shop = VendureShop.open(project, webhook, SECRET)) {
                String code = shop.order();
                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(
                                () -> {
                                    List<JsonNode> orders = timeline(port);
                                    assertThat(orders).hasSize(1);
                                    assertThat(orders.get(0).at("/subject").asText())
                                            .isEqualTo("Order #" + code);
                                });
            }
            JsonNode order = timeline(port).get(0);
            assertThat(order.at("/kind").asText()).isEqualTo("order");
            assertThat(order.at("/channel").asText()).isEqualTo("shop");
            assertThat(order.at("/status").asText()).isEqualTo("paid");
            assertThat(order.at("/text").asText()).isEqualTo("2 x Tea pot, 65.50 USD");
            assertThat(items(port, "/api/v1/failures")).isEmpty();
        }
    }

    /** Of whoever has the telephone number that was typed in. */
    private static List<JsonNode> timeline(int port) throws Exception {
        List<JsonNode> customers = items(port, "/api/v1/customers?identifier=phone:%2B34600111222");
        assertThat(customers).hasSize(1);
        assertThat(customers.get(0).at("/name").asText()).isEqualTo("Ana Ruiz");
        return items(
                port, "/api/v1/customers/" + customers.get(0).at("/id").asText() + "/timeline");
    }

    private static List<JsonNode> items(int port, String path) throws Exception {
        JsonNode answer = JSON.readTree(Http.get(port, path, null).body());
        return StreamSupport.stream(answer.at("/items").spliterator(), false).toList();
    }

    private static ConfigurableApplicationContext hub() throws Exception {
        Path mappings = Files.createDirectories(data.resolve("mappings"));
        Files.copy(Path.of("../deploy/mappings", MAPPING), mappings.resolve(MAPPING));
        SpringApplication application = new SpringApplication(TributaryHub.class);
        application.addInitializers(NoTestParts::register);
        application.setDefaultProperties(
                Map.of(
                        "server.address", "127.0.0.1",
                        "tributary.data-directory", data.toString(),
                        "tributary.security.mode", "off",
                        "tributary.mappings.directory", mappings.toString(),
                        "tributary.signed-webhook.enabled", "true",
                        "tributary.signed-webhook.source", "vendure/main",
                        "tributary.signed-webhook.secret", SECRET,
                        "tributary.signed-webhook.mapping", "vendure-orders",
                        "tributary.signed-webhook.region", "ES"));
        return application.run("--server.port=0");
    }
}
