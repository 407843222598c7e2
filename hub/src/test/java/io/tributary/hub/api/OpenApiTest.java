package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.tributary.company.CompanyHub;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiTest {

    @LocalServerPort private int port;
    private ApiCaller api;
    private OpenAPI description;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
        SwaggerParseResult result =
                new OpenAPIV3Parser()
                        .readContents(api.get("/openapi.json").body(), null, new ParseOptions());
        assertThat(result.getMessages()).isEmpty();
        description = result.getOpenAPI();
    }

    @Test
    void describesEveryCallOfTheContract() {
        assertThat(description.getPaths().keySet())
                .contains(
                        "/api/v1/customers",
                        "/api/v1/customers/{id}",
                        "/api/v1/customers/{id}/timeline",
                        "/api/v1/customers/{id}/matters",
                        "/api/v1/customers/{id}/why",
                        "/api/v1/customers/{id}/decisions",
                        "/api/v1/customers/{id}/suggestions",
                        "/api/v1/customers/{id}/erasure",
                        "/api/v1/decisions",
                        "/api/v1/decisions/{id}",
                        "/api/v1/suggestions",
                        "/api/v1/suggestions/scan",
                        "/api/v1/matters/{id}",
                        "/api/v1/context",
                        "/api/v1/interactions/{id}",
                        "/api/v1/interactions/{id}/raw",
                        "/api/v1/stream",
                        "/api/v1/sources",
                        "/api/v1/sources/{platform}/{name}/backfill",
                        "/api/v1/targets",
                        "/api/v1/targets/{platform}/{name}/parked",
                        "/api/v1/erasures",
                        "/api/v1/erasures/{id}",
                        "/api/v1/targets/{platform}/{name}/backfill",
                        "/api/v1/targets/{platform}/{name}/parked/retry",
                        "/api/v1/targets/{platform}/{name}/parked/skip",
                        "/api/v1/mappings",
                        "/api/v1/failures",
                        "/api/v1/failures/{id}",
                        "/api/v1/failures/{id}/replay",
                        "/api/v1/failures/replay",
                        "/api/v1/rules",
                        "/api/v1/rules/{version}",
                        "/api/v1/rules/preview",
                        "/api/v1/rules/rollback",
                        "/api/v1/rebuild",
                        "/schemas/{name}.json")
                .noneMatch(path -> path.startsWith("/problems") || path.equals("/error"));
    }

    @Test
    void saysOfEveryCallWhatItIsForAndWhatGoesWrong() {
        description
                .getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperations()
                                        .forEach(
                                                operation -> {
                                                    assertThat(operation.getSummary())
                                                            .as(path)
                                                            .isNotBlank();
                                                    assertThat(operation.getResponses())
                                                            .as(path)
                                                            .containsKeys("400", "401", "503");
                                                    if (path.contains("{")) {
                                                        assertThat(operation.getResponses())
                                                                .as(path)
                                                                .containsKey("404");
                                                    }
                                                }));
    }

    @Test
    void tellsIdsTimesAndSecurity() {
        assertThat(description.getComponents().getSecuritySchemes())
                .containsKeys("apiKey", "bearer");
        JsonNode json = api.json("/openapi.json");
        assertThat(json.at("/components/schemas/CustomerView/properties/id/format").asText())
                .isEqualTo("uuid");
        assertThat(
                        json.at("/components/schemas/InteractionView/properties/occurredAt/format")
                                .asText())
                .isEqualTo("date-time");
        assertThat(json.at("/components/schemas/MatterView/properties/state/enum").toString())
                .contains("waiting-on-us");
        assertThat(json.toString()).doesNotContain("io.tributary");
    }

    @Test
    void tellsThatOneOrSeveralCanBeDecided() {
        JsonNode decide = api.json("/openapi.json").at("/paths/~1api~1v1~1decisions/post");

        for (String body :
                List.of(
                        "/requestBody/content/application~1json/schema",
                        "/responses/201/content/application~1json/schema")) {
            JsonNode either = decide.at(body + "/oneOf");
            String one = either.at("/0/$ref").asText();
            assertThat(one).as(body).startsWith("#/components/schemas/Decision");
            assertThat(either.at("/1/type").asText()).as(body).isEqualTo("array");
            assertThat(either.at("/1/items/$ref").asText()).as(body).isEqualTo(one);
        }
    }

    @Test
    void servesTheSchemaOfInteractions() {
        assertThat(api.json("/schemas/interaction.json").at("/$schema").asText())
                .contains("2020-12");
        assertThat(api.get("/schemas/nothing.json").statusCode()).isEqualTo(404);
        assertThat(api.get("/schemas/..%2Fapplication.json").statusCode()).isIn(400, 404);
    }
}
