package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.company.CompanyBackfills;
import io.tributary.company.CompanyHub;
import io.tributary.history.position.SourceBackfill;
import io.tributary.history.position.SourceBackfills.Progress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BackfillApiTest {

    private static final String SOURCE = "shopify/new";
    private static final String PATH = "/api/v1/sources/" + SOURCE + "/backfill";
    private static final String JANUARY = "?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";

    @LocalServerPort private int port;
    @Autowired private CompanyBackfills backfills;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
        backfills.cancel(SOURCE);
    }

    @Test
    void startsOneAndTellsHowFarItHasCome() {
        HttpResponse<String> started = post(PATH + JANUARY);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        assertThat(started.headers().firstValue("Location")).contains(PATH);
        JsonNode begun = ApiCaller.read(started);
        assertThat(begun.at("/state").asText()).isEqualTo("running");
        assertThat(begun.at("/source").asText()).isEqualTo(SOURCE);
        assertThat(begun.at("/reached").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(begun.at("/estimatedEnd").isNull()).isTrue();

        SourceBackfill running = backfills.running(SOURCE).orElseThrow();
        Instant half = Instant.parse("2026-01-16T12:00:00Z");
        backfills.move(running, new Progress("half", half), 40);

        JsonNode halfway = api.json(PATH);
        assertThat(halfway.at("/id")).isEqualTo(begun.at("/id"));
        assertThat(halfway.at("/reached").asText()).isEqualTo("2026-01-16T12:00:00Z");
        assertThat(halfway.at("/read").asInt()).isEqualTo(40);
        assertThat(halfway.at("/accepted").asInt()).isEqualTo(40);
        assertThat(halfway.at("/estimatedEnd").isTextual()).isTrue();
    }

    @Test
    void letsOneOfASourceRunAtATimeAndBeCancelled() {
        assertThat(post(PATH + JANUARY).statusCode()).isEqualTo(202);

        HttpResponse<String> second = post(PATH + JANUARY);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("DELETE");

        assertThat(api.send(api.request(PATH).DELETE()).statusCode()).isEqualTo(204);
        assertThat(api.send(api.request(PATH).DELETE()).statusCode()).isEqualTo(404);
        assertThat(api.json(PATH).at("/state").asText()).isEqualTo("cancelled");
        assertThat(post(PATH + JANUARY).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesPeriodsThatAreNone() {
        for (String period :
                new String[] {
                    "?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                    "?from=2026-02-01T00:00:00Z&to=2026-02-01T00:00:00Z",
                    "?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z",
                    "?from=yesterday&to=2026-02-01T00:00:00Z",
                    "?from=2026-01-01T00:00:00Z",
                    ""
                }) {
            HttpResponse<String> refused = post(PATH + period);
            assertThat(refused.statusCode()).as(period).isEqualTo(400);
            assertThat(refused.body()).containsAnyOf("from", "to");
        }
        assertThat(backfills.running(SOURCE)).isEmpty();
    }

    @Test
    void saysWhatToDoAboutASourceWithoutAnApi() {
        HttpResponse<String> refused = post("/api/v1/sources/pbx/madrid/backfill" + JANUARY);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("BACKFILL.md");
    }

    @Test
    void knowsNoOtherSources() {
        assertThat(post("/api/v1/sources/no/such/backfill" + JANUARY).statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/sources/no/such/backfill").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String path) {
        return api.send(api.request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }
}
