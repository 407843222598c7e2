package io.tributary.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way: IMAP, a growing CDR file and signed webhooks through the packaged routes, the
 * embedded broker and the embedded database to one history, over the API, and into the CRM.
 */
class WholeWayIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEPS = 27;

    @TempDir static Path data;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static DemoCompany company;

    @BeforeAll
    static void playsADay() throws Exception {
        company = DemoCompany.open(data, "--server.port=0");
        company.day().playRound(0, Duration.ZERO);
        await().atMost(Duration.ofSeconds(60)).until(() -> recorded() == STEPS);
    }

    @AfterAll
    static void closes() {
        company.close();
    }

    @Test
    void findsACustomerByPhoneInAnySpelling() throws Exception {
        assertThat(names("/api/v1/customers?identifier=phone:600%20111%20222&region=ES"))
                .containsExactly("Ana Ruiz");
        assertThat(names("/api/v1/customers?identifier=phone:0034-600-111-222&region=ES"))
                .containsExactly("Ana Ruiz");
        assertThat(names("/api/v1/customers?identifier=phone:600999999&region=ES")).isEmpty();
    }

    @Test
    void tellsMailCallOrderAndChatAsOneMatterInOrder() throws Exception {
        List<JsonNode> timeline = items("/api/v1/customers/" + ana() + "/timeline");

        assertThat(timeline)
                .extracting(each -> each.at("/channel").asText())
                .containsExactly(
                        "messaging", "shop", "phone", "messaging", "email", "email", "shop");
        assertThat(timeline)
                .extracting(each -> each.at("/matterId").asText())
                .containsOnly(timeline.get(0).at("/matterId").asText());
        assertThat(timeline)
                .extracting(each -> each.at("/occurredAt").asText())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void leavesCustomersApart() throws Exception {
        assertThat(names("/api/v1/customers"))
                .containsExactlyInAnyOrder(
                        "Ana Ruiz",
                        "Jonas Weber",
                        "Chloé Martin",
                        "Li Mei",
                        "Sofia Rossi",
                        "James O'Connor");
    }

    @Test
    void deliversEveryInteractionToTheCrmUnderItsContact() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(company.salesforce().records("Contact")).hasSize(6);
                            assertThat(company.salesforce().records("Interaction__c"))
                                    .hasSize(STEPS);
                        });
    }

    @Test
    void bringsTheCrmNothingThatItIsOwedAnyway() throws Exception {
        String backfill = "/api/v1/targets/salesforce/main/backfill";
        assertThat(post(backfill)).isEqualTo(202);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(backfill).at("/state").asText().equals("done"));
        assertThat(json(backfill).at("/total").asInt()).isZero();
        assertThat(json(backfill).at("/owed").asInt()).isZero();
    }

    @Test
    void showsTheBytesThatAnInteractionCameFrom() throws Exception {
        JsonNode mail = items("/api/v1/customers/" + ana() + "/timeline?channel=email").get(0);

        assertThat(get("/api/v1/interactions/" + mail.at("/id").asText() + "/raw"))
                .contains("Message-ID: <")
                .contains("Kind regards");
    }

    @Test
    void parksNothingAndTellsOfEverySource() throws Exception {
        assertThat(items("/api/v1/failures")).isEmpty();
        assertThat(items("/api/v1/sources"))
                .extracting(each -> each.at("/source").asText())
                .contains("imap/care", "pbx/hotline", "shopify/demo-shop", "whatsapp/demo-shop");
    }

    @Test
    void takesNoFormOfAnotherSiteAlthoughItAsksNobodyWhoTheyAre() throws Exception {
        String desk = "/desk/customers/%s/with/%s/never".formatted(ana(), ana());
        HttpRequest forged =
                HttpRequest.newBuilder(URI.create(company.url() + desk))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("reason=forged"))
                        .build();

        assertThat(get(desk)).contains("name=\"_csrf\"");
        assertThat(HTTP.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    private static long recorded() throws Exception {
        return items("/api/v1/customers").stream()
                .mapToLong(each -> each.at("/interactionCount").asLong())
                .sum();
    }

    private static String ana() throws Exception {
        return items("/api/v1/customers?identifier=email:ANA.Ruiz@example.com")
                .get(0)
                .at("/id")
                .asText();
    }

    private static Stream<String> names(String path) throws Exception {
        return items(path).stream().map(each -> each.at("/name").asText());
    }

    private static List<JsonNode> items(String path) throws Exception {
        JsonNode items = JSON.readTree(get(path)).at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(get(path));
    }

    private static int post(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(company.url() + path))
                        .timeout(Duration.ofSeconds(10))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static String get(String path) throws IOException, InterruptedException {
        URI address = URI.create(company.url() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
