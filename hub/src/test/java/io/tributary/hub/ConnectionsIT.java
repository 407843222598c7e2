package io.tributary.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the running hub tells of its connections and of its intake. */
@RunningHub
class ConnectionsIT {

    private static final String INTERACTION =
            """
            {"source":"pbx/madrid","sourceEventId":"%s","kind":"call","channel":"phone",
             "direction":"inbound","occurredAt":"2026-11-20T10:00:00Z",
             "participants":[{"role":"customer","identifiers":[
               {"type":"phone","value":"600 111 222","region":"ES"}]}]}
            """;

    @LocalServerPort private int port;

    @Test
    void countsWhatMappingsMadeOfEvents() throws Exception {
        long before = mapped("canonical");

        String body = INTERACTION.formatted(UUID.randomUUID());
        assertThat(Http.post(port, "/events", "application/json", body).statusCode())
                .isEqualTo(202);

        await().until(() -> mapped("canonical") > before);
        assertThat(Http.get(port, "/actuator/prometheus", Http.VIEWER).body())
                .contains("tributary_mapped_total{mapping=\"canonical\"");
    }

    @Test
    void listsNoSourceWhoseRouteIsSwitchedOff() throws Exception {
        assertThat(json("/api/v1/sources").findValuesAsText("state")).doesNotContain("stopped");
    }

    @Test
    void describesTheIntakeAndTheDoor() {
        OpenAPI description = description();

        Operation events = description.getPaths().get("/events").getPost();
        assertThat(events.getSummary()).isNotBlank();
        assertThat(events.getRequestBody().getContent())
                .containsOnlyKeys(
                        "application/json",
                        "application/x-ndjson",
                        "application/cloudevents+json",
                        "application/cloudevents-batch+json");
        assertThat(events.getResponses())
                .containsOnlyKeys("202", "400", "401", "403", "413", "415", "503");
        assertThat(description.getPaths()).doesNotContainKey("/webhooks/**");
        description
                .getPaths()
                .get("/webhooks/{source}")
                .readOperations()
                .forEach(ConnectionsIT::isOpenAndComplete);
    }

    private static void isOpenAndComplete(Operation door) {
        assertThat(door.getSummary()).isNotBlank();
        assertThat(door.getSecurity()).isEmpty();
        assertThat(door.getParameters()).extracting("name").containsExactly("source");
        assertThat(door.getResponses()).containsOnlyKeys("200", "400", "401", "404", "413", "503");
    }

    private OpenAPI description() {
        SwaggerParseResult result =
                new OpenAPIV3Parser()
                        .readContents(
                                Http.get(port, "/openapi.json", Http.VIEWER).body(),
                                null,
                                new ParseOptions());
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    private long mapped(String mapping) throws Exception {
        for (JsonNode item : json("/api/v1/mappings").at("/items")) {
            if (item.at("/name").asText().equals(mapping)) {
                return item.at("/mapped").asLong(-1);
            }
        }
        throw new AssertionError("no mapping " + mapping);
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(Http.get(port, path, Http.VIEWER).body());
    }
}
