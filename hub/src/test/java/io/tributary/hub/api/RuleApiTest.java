package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.company.CompanyHub;
import io.tributary.company.CompanyRules;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RuleApiTest {

    @LocalServerPort private int port;
    @Autowired private CompanyRules rules;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
    }

    @AfterEach
    void free() {
        rules.busy(false);
    }

    @Test
    void activatesTheExampleOfItsDescriptionAndGoesBack() {
        int before = api.json("/api/v1/rules").at("/active/version").asInt();
        HttpResponse<String> put = put("?reason=stricter", RuleOperation.EXAMPLE);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(ApiCaller.read(put).at("/version").asInt()).isEqualTo(before + 1);
        assertThat(ApiCaller.read(put).at("/by").asText()).isEqualTo("anonymous");

        JsonNode list = api.json("/api/v1/rules");
        assertThat(list.at("/active/yaml").asText()).isEqualTo(RuleOperation.EXAMPLE);
        assertThat(list.at("/items/0/reason").asText()).isEqualTo("stricter");
        assertThat(list.at("/items/0").has("yaml")).isFalse();
        assertThat(api.get("/api/v1/rules/999").statusCode()).isEqualTo(404);

        HttpResponse<String> back =
                post("/rollback", "application/json", "{\"version\": 999, \"reason\": \"no\"}");
        assertThat(back.statusCode()).isEqualTo(404);
        int version = before + 1;
        back =
                post(
                        "/rollback",
                        "application/json",
                        "{\"version\": " + version + ", \"reason\": \"better before\"}");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(api.json("/api/v1/rules/" + (version + 1)).at("/yaml").asText())
                .isEqualTo(RuleOperation.EXAMPLE);
    }

    @Test
    void namesWhereAFileIsWrong() {
        HttpResponse<String> answer =
                put("?reason=x", RuleOperation.EXAMPLE.replace("strength: 60", "strenght: 60"));

        JsonNode problem = ApiCaller.read(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.at("/type").asText()).isEqualTo("/problems/invalid-request");
        assertThat(problem.at("/section").asText()).isEqualTo("identity");
        assertThat(problem.at("/entry").asText()).isEqualTo("types.phone.strenght");
        assertThat(problem.at("/line").asInt()).isEqualTo(4);
        assertThat(problem.at("/detail").asText())
                .contains("is not known here; known are as, blocked, lifetime, limit")
                .doesNotContain("io.tributary");
    }

    @Test
    void wantsAReasonAndYaml() {
        assertThat(put("", RuleOperation.EXAMPLE).statusCode()).isEqualTo(400);
        assertThat(put("?reason=%20", RuleOperation.EXAMPLE).statusCode()).isEqualTo(400);
        assertThat(post("/preview", "application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(post("/preview", "application/yaml", "a: ".repeat(400_000)).statusCode())
                .isEqualTo(413);
        assertThat(post("/rollback", "application/json", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void previewsByName() {
        HttpResponse<String> answer = post("/preview", "application/yaml", RuleOperation.EXAMPLE);

        JsonNode preview = ApiCaller.read(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(preview.at("/splits").asInt()).isEqualTo(1);
        assertThat(preview.at("/samples/0/after/1/name").asText()).isEqualTo("Eva Ruiz");
        assertThat(preview.at("/deliveries/salesforce~1main").asInt()).isEqualTo(3);
    }

    @Test
    void rebuildsAllOrOneButOneAtATime() {
        HttpResponse<String> all = rebuild("");
        assertThat(all.statusCode()).isEqualTo(202);
        assertThat(api.json("/api/v1/rebuild").at("/scope").asText()).isEqualTo("all");
        String customer = "d5fee171-d09b-880d-bc19-d0eced8f3c97";
        HttpResponse<String> one = rebuild("{\"customer\": \"" + customer + "\"}");
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(ApiCaller.read(one).at("/scope").asText()).isEqualTo(customer);
        assertThat(rebuild("{\"customer\": \"" + new java.util.UUID(0, 1) + "\"}").statusCode())
                .isEqualTo(404);
        assertThat(rebuild("{\"customer\": \"x\"}").statusCode()).isEqualTo(400);

        rules.busy(true);
        HttpResponse<String> refused = rebuild("{\"repair\": true}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(ApiCaller.read(refused).at("/type").asText()).isEqualTo("/problems/conflict");
        assertThat(post("/preview", "application/yaml", RuleOperation.EXAMPLE).statusCode())
                .isEqualTo(409);
    }

    private HttpResponse<String> put(String query, String body) {
        return api.send(
                api.request("/api/v1/rules" + query)
                        .header("Content-Type", "application/yaml")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return api.send(
                api.request("/api/v1/rules" + path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> rebuild(String body) {
        return api.send(
                api.request("/api/v1/rebuild")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }
}
