package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.company.CompanyHub;
import io.tributary.company.CompanyTargets;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ParkedApiTest {

    private static final String PATH = "/api/v1/targets/salesforce/main/parked";

    @LocalServerPort private int port;
    @Autowired private CompanyTargets targets;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
        targets.refuse();
    }

    @Test
    void tellsWhatATargetRefusedByCauseAndTriesItAgain() {
        JsonNode refused = api.json(PATH).at("/items/0");
        assertThat(refused.at("/cause").asText()).isEqualTo(CompanyTargets.REFUSED);
        assertThat(refused.at("/interactions").asInt()).isEqualTo(1);
        assertThat(refused.at("/customers").asInt()).isEqualTo(1);
        assertThat(refused.at("/firstParkedAt").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(api.get("/api/v1/interactions/" + refused.at("/example").asText()).statusCode())
                .isEqualTo(200);

        HttpResponse<String> other = retry("?cause=other");
        assertThat(ApiCaller.read(other).at("/retried").asInt()).isZero();
        HttpResponse<String> retried = retry("?cause=" + encoded(CompanyTargets.REFUSED));
        assertThat(retried.statusCode()).as(retried.body()).isEqualTo(202);
        assertThat(ApiCaller.read(retried).at("/retried").asInt()).isEqualTo(1);

        assertThat(api.json(PATH).at("/items")).isEmpty();
        targets.refuse();
        assertThat(ApiCaller.read(retry("")).at("/retried").asInt()).isEqualTo(1);
    }

    @Test
    void aPersonGivesUpWhatATargetRefusedAndSaysWhy() {
        String cause = "?cause=" + encoded(CompanyTargets.REFUSED);
        assertThat(
                        ApiCaller.read(skip("?cause=other", "{\"reason\": \"spam\"}"))
                                .at("/skipped")
                                .asInt())
                .isZero();

        HttpResponse<String> skipped = skip(cause, "{\"reason\": \" spam \"}");

        assertThat(skipped.statusCode()).as(skipped.body()).isEqualTo(200);
        assertThat(ApiCaller.read(skipped).at("/skipped").asInt()).isEqualTo(1);
        assertThat(targets.note()).matches("skipped by [^,]+, spam");
        assertThat(api.json(PATH).at("/items")).isEmpty();
    }

    @Test
    void givesNothingUpWithoutAReason() {
        for (String body :
                new String[] {
                    "{}",
                    "[]",
                    "",
                    "{\"reason\": \"\"}",
                    "{\"reason\": 7}",
                    "{\"reason\": \"" + "x".repeat(1001) + "\"}",
                    "{\"reason\": \"spam\", \"cause\": \"x\"}"
                }) {
            assertThat(skip("", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(api.json(PATH).at("/items")).hasSize(1);
    }

    @Test
    void refusesNonsenseAndTargetsThatAreNone() {
        assertThat(api.get(PATH + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(api.get(PATH + "?limit=501").statusCode()).isEqualTo(400);
        assertThat(api.get(PATH + "?limit=many").statusCode()).isEqualTo(400);
        assertThat(api.get(PATH.replace("main", "none")).statusCode()).isEqualTo(404);
        assertThat(
                        api.send(
                                        api.request(PATH.replace("main", "none") + "/retry")
                                                .POST(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> skip(String query, String body) {
        return api.send(
                api.request(PATH + "/skip" + query)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> retry(String query) {
        return api.send(
                api.request(PATH + "/retry" + query).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
