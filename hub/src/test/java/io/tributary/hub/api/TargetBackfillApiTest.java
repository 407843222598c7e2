package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.company.CompanyHub;
import io.tributary.company.CompanyOutbox;
import io.tributary.company.CompanyTargets;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TargetBackfillApiTest {

    private static final String PATH = "/api/v1/targets/" + CompanyOutbox.TARGET + "/backfill";

    @LocalServerPort private int port;
    @Autowired private CompanyTargets targets;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
        targets.cancel(CompanyOutbox.TARGET);
    }

    @Test
    void startsOneAndTellsHowFarItHasCome() {
        HttpResponse<String> started = post("?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        assertThat(started.headers().firstValue("Location")).contains(PATH);
        JsonNode begun = ApiCaller.read(started);
        assertThat(begun.at("/state").asText()).isEqualTo("running");
        assertThat(begun.at("/from").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(begun.at("/total").isNull()).isTrue();
        assertThat(begun.at("/estimatedEnd").isNull()).isTrue();

        targets.bring(25, 100);

        JsonNode quarter = api.json(PATH);
        assertThat(quarter.at("/id")).isEqualTo(begun.at("/id"));
        assertThat(quarter.at("/owed").asInt()).isEqualTo(25);
        assertThat(quarter.at("/total").asInt()).isEqualTo(100);
        Instant requested = Instant.parse(quarter.at("/requestedAt").asText());
        assertThat(Instant.parse(quarter.at("/estimatedEnd").asText()))
                .isEqualTo(requested.plus(Duration.ofMinutes(4)));
    }

    @Test
    void bringsAllThatIsBeforeNowIfNoPeriodIsGiven() {
        JsonNode begun = ApiCaller.read(post(""));

        assertThat(begun.at("/from").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(begun.at("/to").asText()).isNotBlank();
    }

    @Test
    void letsOneOfATargetRunAtATimeAndBeCancelled() {
        assertThat(post("").statusCode()).isEqualTo(202);
        assertThat(post("").statusCode()).isEqualTo(409);

        assertThat(api.send(api.request(PATH).DELETE()).statusCode()).isEqualTo(204);
        assertThat(api.send(api.request(PATH).DELETE()).statusCode()).isEqualTo(404);
        assertThat(api.json(PATH).at("/state").asText()).isEqualTo("cancelled");
        assertThat(api.json(PATH).at("/estimatedEnd").isNull()).isTrue();
    }

    @Test
    void refusesPeriodsThatAreNoneAndTargetsThatAreNone() {
        assertThat(post("?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z").statusCode())
                .isEqualTo(400);
        assertThat(post("?from=yesterday").statusCode()).isEqualTo(400);
        HttpRequest.Builder unknown = api.request(PATH.replace("main", "none"));
        assertThat(api.send(unknown.POST(HttpRequest.BodyPublishers.noBody())).statusCode())
                .isEqualTo(404);
        assertThat(api.get(PATH.replace("main", "none")).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String query) {
        return api.send(api.request(PATH + query).POST(HttpRequest.BodyPublishers.noBody()));
    }
}
