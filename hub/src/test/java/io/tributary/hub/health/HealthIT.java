package io.tributary.hub.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.hub.Http;
import io.tributary.hub.RunningHub;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHub
class HealthIT {

    @LocalServerPort private int port;

    @Test
    void namesEveryPartToAnyone() throws Exception {
        await().untilAsserted(
                        () ->
                                assertThat(health("/actuator/health", null).path("status").asText())
                                        .isEqualTo("UP"));
        JsonNode parts = health("/actuator/health", null).path("components");

        for (String part :
                new String[] {
                    "database", "broker", "intake", "routes", "disk", "backlog", "stores"
                }) {
            assertThat(parts.path(part).path("status").asText()).as(part).isEqualTo("UP");
            assertThat(parts.path(part).has("details")).as(part).isFalse();
        }
    }

    @Test
    void tellsDetailsToViewersOnly() throws Exception {
        JsonNode parts = health("/actuator/health", Http.VIEWER).path("components");

        assertThat(parts.path("intake").path("details").has("lagSeconds")).isTrue();
    }

    @Test
    void isReadyWithoutLookingAtTheDatabase() throws Exception {
        JsonNode parts = health("/actuator/health/readiness", null).path("components");

        assertThat(parts.has("broker")).isTrue();
        assertThat(parts.has("database")).isFalse();
        assertThat(health("/actuator/health/history", null).path("components").has("database"))
                .isTrue();
    }

    @Test
    void countsForPrometheus() {
        HttpResponse<String> metrics = Http.get(port, "/actuator/prometheus", Http.VIEWER);

        assertThat(metrics.body())
                .contains("tributary_intake_lag_seconds")
                .contains("tributary_acceptance_waiting");
    }

    private JsonNode health(String path, String key) throws Exception {
        return new ObjectMapper().readTree(Http.get(port, path, key).body());
    }
}
