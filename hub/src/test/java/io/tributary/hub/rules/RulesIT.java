package io.tributary.hub.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.hub.Http;
import io.tributary.hub.RunningHub;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rules over HTTP, on a real history: preview, activation, settling, rebuild, going back. */
@RunningHub
class RulesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort private int port;
    @Autowired private JdbcHistory history;

    @Test
    void previewsThenActivatesThenGoesBack() throws IOException {
        JsonNode start = json(get("/api/v1/rules"));
        assertThat(start.at("/active/by").asText()).isEqualTo("configuration");
        int first = start.at("/active/version").asInt();
        String yaml = start.at("/active/yaml").asText();
        String looser = yaml.replaceFirst("(whatsapp.user: .*limit: )1", "$12");
        record("1", "portal-a", "+34611000111");
        record("2", "portal-b", "+34611000111");
        Awaitility.await().until(() -> settled(first));
        assertThat(customerOf("portal-a")).isNotEqualTo(customerOf("portal-b"));

        JsonNode preview = json(send("POST", "/api/v1/rules/preview", looser));
        assertThat(preview.at("/merges").asInt()).isEqualTo(1);
        assertThat(preview.at("/samples/0/kind").asText()).isEqualTo("merge");
        assertThat(preview.at("/samples/0/before")).hasSize(2);
        assertThat(customerOf("portal-a")).isNotEqualTo(customerOf("portal-b"));

        JsonNode activated = json(send("PUT", "/api/v1/rules?reason=two%20phones", looser));
        assertThat(activated.at("/version").asInt()).isEqualTo(first + 1);
        assertThat(activated.at("/by").asText()).isEqualTo("ada");
        Awaitility.await().until(() -> settled(first + 1));
        assertThat(customerOf("portal-a")).isEqualTo(customerOf("portal-b"));
        assertThat(rebuildOf(customerOf("portal-a")).at("/differences").asInt(-1)).isZero();

        json(
                sendJson(
                        "/api/v1/rules/rollback",
                        "{\"version\": " + first + ", \"reason\": \"one person, one phone\"}"));
        Awaitility.await().until(() -> settled(first + 2));
        assertThat(customerOf("portal-a")).isNotEqualTo(customerOf("portal-b"));
        assertThat(sendJson("/api/v1/rebuild", "").statusCode()).isEqualTo(202);
        Awaitility.await()
                .untilAsserted(
                        () -> {
                            JsonNode report = json(get("/api/v1/rebuild"));
                            assertThat(report.at("/state").asText()).isEqualTo("done");
                            assertThat(report.at("/differences").asInt(-1)).isZero();
                        });
    }

    @Test
    void letsOnlyAdminsSeeAndChangeRules() {
        assertThat(Http.get(port, "/api/v1/rules", Http.OPERATOR).statusCode()).isEqualTo(403);
        assertThat(Http.post(port, "/api/v1/rules/preview", "application/yaml", "a").statusCode())
                .isEqualTo(403);
        assertThat(Http.post(port, "/api/v1/rebuild", "application/json", "{}").statusCode())
                .isEqualTo(403);
    }

    private void record(String id, String user, String phone) {
        Interaction interaction =
                Interaction.builder()
                        .source("test/rules")
                        .sourceEventId(id)
                        .kind(Kind.MESSAGE)
                        .channel(Channel.MESSAGING)
                        .direction(Direction.INBOUND)
                        .occurredAt(Instant.parse("2026-11-20T12:00:0" + id + "Z"))
                        .participant(
                                new Participant(
                                        ParticipantRole.CUSTOMER,
                                        "Ana Ruiz",
                                        List.of(
                                                Identifier.scoped(
                                                        "whatsapp.user",
                                                        "portfolio",
                                                        user,
                                                        Proof.NETWORK),
                                                Identifier.phone(phone, null, Proof.NETWORK))))
                        .build();
        RawEvent raw =
                new RawEvent(
                        "test/rules",
                        id,
                        "test",
                        interaction.occurredAt(),
                        "text/plain",
                        Map.of(),
                        Map.of(),
                        new byte[] {1});
        history.recorder().record(List.of(new MappedEvent(raw, List.of(interaction))));
    }

    private boolean settled(int version) throws IOException {
        return !json(get("/api/v1/rules/" + version)).at("/settledAt").isNull();
    }

    private String customerOf(String user) throws IOException {
        return json(get("/api/v1/customers?identifier=whatsapp.user%5Bportfolio%5D:" + user))
                .at("/items/0/id")
                .asText();
    }

    private JsonNode rebuildOf(String customer) throws IOException {
        return json(sendJson("/api/v1/rebuild", "{\"customer\": \"" + customer + "\"}"));
    }

    private HttpResponse<String> get(String path) {
        return Http.get(port, path, Http.ADMIN);
    }

    private HttpResponse<String> send(String method, String path, String yaml) {
        return Http.send(
                Http.request(port, path)
                        .header("X-Api-Key", Http.ADMIN)
                        .header("Content-Type", "application/yaml")
                        .method(method, BodyPublishers.ofString(yaml)));
    }

    private HttpResponse<String> sendJson(String path, String body) {
        return Http.send(
                Http.request(port, path)
                        .header("X-Api-Key", Http.ADMIN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
