package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.company.CompanyHub;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MappingApiTest {

    private static final String ANSWERED =
            """
            {"event_type": "survey_response.created", "event_id": "e", "event_data": {
              "id": "7", "score": 9, "created_at": 1795168800,
              "person": {"id": "9", "email": "ana@example.com"}}}""";

    @LocalServerPort private int port;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
    }

    private HttpResponse<String> tried(Map<String, Object> trial) throws IOException {
        return api.send(
                api.request("/api/v1/mappings/try")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        new ObjectMapper().writeValueAsString(trial))));
    }

    @Test
    void triesAFileThatIsGivenAndOneThatIsThere() throws IOException {
        String yaml = Files.readString(Path.of("../deploy/mappings/delighted.mapping.yaml"));
        JsonNode declared = ApiCaller.read(tried(Map.of("yaml", yaml, "body", ANSWERED)));
        JsonNode packaged = ApiCaller.read(tried(Map.of("mapping", "delighted", "body", ANSWERED)));
        assertThat(declared.at("/ignored").asBoolean()).isFalse();
        assertThat(declared.at("/interactions/0/subject").asText()).isEqualTo("Survey: 9");
        assertThat(declared).isEqualTo(packaged);
    }

    @Test
    void listsWhatMaps() {
        JsonNode delighted = null;
        for (JsonNode each : api.json("/api/v1/mappings").at("/items")) {
            if (each.at("/name").asText().equals("delighted")) {
                delighted = each;
            }
        }
        assertThat(delighted).isNotNull();
        assertThat(delighted.at("/kind").asText()).isEqualTo("java");
        assertThat(delighted.at("/inUse").asBoolean()).isTrue();
        assertThat(delighted.at("/routes/0").asText()).isEqualTo("delighted-receive");
        assertThat(delighted.at("/checks/0").asText()).isEqualTo("delighted");
        assertThat(delighted.at("/payloads").asInt()).isPositive();
        assertThat(delighted.at("/backfill").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"yaml\": \"name: [\", \"body\": \"\"} | 400 | is no YAML",
                "{\"yaml\": \"name: acme\", \"body\": \"\"} | 400 | \"line\":1",
                "{\"mapping\": \"delighted\", \"body\": \"{}\"} | 400 | \"field\":\"event_type\"",
                "{\"mapping\": \"delighted\"} | 400 | body: is missing",
                "{\"mapping\": \"delighted\", \"bodyBase64\": \"?\"} | 400 | is not Base64",
                "{\"mapping\": \"nobody\", \"body\": \"{}\"} | 404 | no mapping of this name",
                "{\"body\": \"{}\"} | 400 | yaml: is missing",
                "[] | 400 | ''",
            })
    void tellsWhatIsWrong(String trial, int status, String detail) {
        HttpResponse<String> answer =
                api.send(
                        api.request("/api/v1/mappings/try")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(trial)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(detail);
    }
}
