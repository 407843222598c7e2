package io.tributary.hub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.hub.Http;
import io.tributary.hub.RunningHub;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The disk limit on the running hub, closed by asking for more free disk than there is. */
@RunningHub
class ClosedDoorIT {

    private static final String EVENT =
            """
            {"source": "bot/door", "sourceEventId": "1", "kind": "message", "channel": "chat",
             "direction": "inbound", "occurredAt": "2026-11-22T20:00:00Z",
             "participants": [{"role": "customer"}]}
            """;

    @LocalServerPort private int port;
    @Autowired private DiskLimit disk;

    @AfterEach
    void open() {
        disk.require(0);
    }

    @Test
    void answersThatItWillBeBackAndGoesOnReading() throws Exception {
        disk.require(Long.MAX_VALUE / 2);
        await().until(() -> disk.reason() != null);

        HttpResponse<String> refused = Http.post(port, "/events", "application/json", EVENT);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        assertThat(Http.get(port, "/api/v1/customers?limit=1", Http.VIEWER).statusCode())
                .isEqualTo(200);
        HttpResponse<String> readiness = Http.get(port, "/actuator/health/readiness", Http.VIEWER);
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(
                        new ObjectMapper()
                                .readTree(readiness.body())
                                .at("/components/disk/details/reason"))
                .asString()
                .contains("nearly full");
        assertThat(Http.get(port, "/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        assertThat(Http.get(port, "/actuator/prometheus", Http.VIEWER).body())
                .contains("tributary_acceptance_open{limit=\"disk\"} 0.0")
                .contains("tributary_acceptance_refused_total{reason=\"disk\"}")
                .contains("tributary_disk_free_bytes");

        disk.require(0);
        await().until(() -> disk.reason() == null);
        assertThat(Http.post(port, "/events", "application/json", EVENT).statusCode())
                .isEqualTo(202);
    }
}
