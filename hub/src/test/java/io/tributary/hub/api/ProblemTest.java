package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.company.CompanyHub;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProblemTest {

    private static final String NOBODY = "00000000-0000-8000-8000-000000000000";

    @LocalServerPort private int port;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers/ID",
                "customers/ID/timeline",
                "customers/ID/matters",
                "customers/ID/why",
                "matters/ID",
                "interactions/ID",
                "interactions/ID/raw",
                "failures/ID",
                "nonsense"
            })
    void answersNotFound(String path) {
        assertThat(problem(404, api.get("/api/v1/" + path.replace("ID", NOBODY))))
                .isEqualTo("/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers?limit=0",
                "customers?limit=501",
                "customers?limit=ten",
                "customers?limit=99999999999",
                "customers?cursor=!!",
                "customers?identifier=nonsense",
                "customers?identifier=phone:%20",
                "customers?identifier=phone:1&region=Spain",
                "customers?identifier=phone:1&q=ana",
                "customers/1-1-1-1-1",
                "customers/ana",
                "matters/x",
                "interactions/x/raw",
                "context",
                "customers/ID/timeline?from=yesterday",
                "customers/ID/timeline?from=%2B12345-01-01T00:00:00Z",
                "customers/ID/timeline?channel=pigeon",
                "customers/ID/timeline?kind=dream",
                "customers/ID/timeline?matter=7",
                "failures?limit=0"
            })
    void answersInvalidRequest(String path) {
        HttpResponse<String> answer = api.get("/api/v1/" + path.replace("ID", NOBODY));
        assertThat(problem(400, answer)).isEqualTo("/problems/invalid-request");
        assertThat(ApiCaller.read(answer).at("/detail").asText()).isNotBlank();
    }

    @Test
    void namesParameterAndWhatWouldBeRight() {
        JsonNode problem =
                ApiCaller.read(api.get("/api/v1/customers/" + NOBODY + "/timeline?channel=pigeon"));
        assertThat(problem.at("/detail").asText()).startsWith("channel: must be one of phone,");
    }

    @Test
    void refusesMethodsThatAreNotThere() {
        HttpResponse<String> answer = api.send(api.request("/api/v1/customers").DELETE());
        assertThat(problem(405, answer)).isEqualTo("/problems/method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void refusesBodiesThatAreNotJson() {
        HttpResponse<String> answer =
                api.send(
                        api.request("/api/v1/failures/replay")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{not json")));
        assertThat(problem(400, answer)).isEqualTo("/problems/invalid-request");
    }

    @Test
    void explainsEveryType() {
        for (ProblemType type : ProblemType.values()) {
            HttpResponse<String> page = api.get(type.uri().toString());
            assertThat(page.statusCode()).isEqualTo(200);
            JsonNode json =
                    ApiCaller.read(
                            api.send(
                                    api.request(type.uri().toString())
                                            .header("Accept", "application/json")));
            assertThat(json.at("/status").asInt()).isEqualTo(type.status().value());
        }
    }

    @Test
    void showsPeopleAPage() {
        HttpResponse<String> page =
                api.send(
                        api.request("/customers/" + NOBODY)
                                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).contains("text/html");
        assertThat(page.body()).contains("<main").doesNotContain("Exception");
    }

    private static String problem(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body())
                .doesNotContain("Exception", "io.tributary", "java.", "org.springframework");
        JsonNode problem = ApiCaller.read(answer);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/title").asText()).isNotBlank();
        return problem.at("/type").asText();
    }
}
