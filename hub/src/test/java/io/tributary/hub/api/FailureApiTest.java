package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.company.CompanyFailures;
import io.tributary.company.CompanyHub;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FailureApiTest {

    @LocalServerPort private int port;
    @Autowired private CompanyFailures failures;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
        failures.replayAll(FailureSelection.ALL);
        failures.add("f-1", "shopify/eu", "created_at: must be a time");
        failures.add("f-2", "shopify/us", "created_at: must be a time");
        failures.add("f-3", "shopify/eu", "no id");
    }

    @Test
    void listsFailuresAndGroupsThemByCause() {
        JsonNode list = api.json("/api/v1/failures?limit=2");
        assertThat(list.at("/items")).hasSize(2);
        assertThat(list.at("/groups")).hasSize(2);
        assertThat(list.at("/groups/0/count").asInt()).isEqualTo(2);
        assertThat(list.at("/groups/0/sources")).hasSize(2);
        assertThat(api.json("/api/v1/failures?source=shopify/us").at("/items")).hasSize(1);
    }

    @Test
    void editsBodyByteForByteWhateverItsType() {
        for (String type :
                new String[] {
                    "application/json", "application/x-www-form-urlencoded", "message/rfc822"
                }) {
            String body = "a=1&b=%20" + type;
            HttpResponse<String> answer =
                    api.send(
                            api.request("/api/v1/failures/f-1")
                                    .header("Content-Type", type)
                                    .PUT(HttpRequest.BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            HttpResponse<String> read = api.get("/api/v1/failures/f-1/body");
            assertThat(read.body()).isEqualTo(body);
            assertThat(read.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment");
        }
    }

    @Test
    void replaysOneOnlyOnce() {
        assertThat(post("/api/v1/failures/f-1/replay", "").statusCode()).isEqualTo(202);
        assertThat(post("/api/v1/failures/f-1/replay", "").statusCode()).isEqualTo(404);
    }

    @Test
    void replaysAGroup() {
        HttpResponse<String> answer =
                post("/api/v1/failures/replay", "{\"cause\":\"created_at: must be a time\"}");
        assertThat(ApiCaller.read(answer).at("/replayed").asInt()).isEqualTo(2);
        assertThat(api.json("/api/v1/failures").at("/items")).hasSize(1);
    }

    @Test
    void replaysNothingForAFilterItDoesNotKnow() {
        HttpResponse<String> answer = post("/api/v1/failures/replay", "{\"couse\":\"x\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiCaller.read(answer).at("/detail").asText()).contains("couse");
        assertThat(api.json("/api/v1/failures").at("/items")).hasSize(3);
    }

    private HttpResponse<String> post(String path, String body) {
        return api.send(
                api.request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
