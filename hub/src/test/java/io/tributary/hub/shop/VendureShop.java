package io.tributary.hub.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.hub.node.NodeProject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A real shop, a child of the test, in which somebody orders over its own API. */
final class VendureShop implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern OPEN = Pattern.compile("open at (\\d+)");

    private final NodeProject project;
    private final Process process;
    private URI api = URI.create("http://127.0.0.1");
    private @Nullable String session;

    private VendureShop(NodeProject project, Process process) {
        this.project = project;
        this.process = process;
    }

    static VendureShop open(NodeProject project, String webhook, String secret) throws IOException {
        VendureShop shop =
                new VendureShop(project, project.start("node", "shop.js", webhook, secret));
        await().atMost(PATIENCE)
                .failFast("the shop is gone: " + project.log(), () -> !shop.process.isAlive())
                .until(shop::isOpen);
        return shop;
    }

    private boolean isOpen() throws IOException {
        Matcher open = OPEN.matcher(Files.readString(project.log().toPath()));
        boolean found = open.find();
        if (found) {
            api = URI.create("http://127.0.0.1:" + open.group(1) + "/shop-api");
        }
        return found;
    }

    /** Orders two tea pots as a guest, and pays; returns the order's number. */
    String order() throws Exception {
        ask("mutation { addItemToOrder(productVariantId: 1, quantity: 2) { __typename } }");
        ask(
                """
                mutation { setCustomerForOrder(input: {firstName: "Ana", lastName: "Ruiz",
                  emailAddress: "ana@example.com", phoneNumber: "600 111 222"}) { __typename } }\
                """);
        ask(
                """
                mutation { setOrderShippingAddress(input: {fullName: "Ana Ruiz",
                  streetLine1: "Calle Mayor 1", city: "Madrid", postalCode: "28001",
                  countryCode: "ES"}) { __typename } }\
                """);
        ask("mutation { setOrderShippingMethod(shippingMethodId: [1]) { __typename } }");
        ask("mutation { transitionOrderToState(state: \"ArrangingPayment\") { __typename } }");
        JsonNode paid =
                ask(
                        """
                        mutation { addPaymentToOrder(input: {method: "dummy", metadata: {}}) {
                          __typename ... on Order { code state } } }\
                        """);
        assertThat(paid.path("state").asText()).isEqualTo("PaymentSettled");
        return paid.path("code").asText();
    }

    private JsonNode ask(String mutation) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("query", mutation))));
        if (session != null) {
            request.header("Authorization", "Bearer " + session);
        }
        HttpResponse<String> answer =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        session = answer.headers().firstValue("vendure-auth-token").orElse(session);
        JsonNode done = JSON.readTree(answer.body()).path("data").elements().next();
        assertThat(done.path("__typename").asText()).as(answer.body()).isEqualTo("Order");
        return done;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
