package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.company.DeskHub;
import io.tributary.history.intake.Recorder;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = DeskHub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ErasureApiTest {

    private static final String REASON = "{\"reason\": \"Art. 17 request, case 2026-118\"}";
    private static final String FIND = "/api/v1/customers?identifier=email:gone@example.com";

    @LocalServerPort private int port;
    @Autowired private Recorder recorder;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
    }

    @Test
    void erasesAndGivesAReceipt() {
        DeskHub.record(recorder, List.of(mail()));
        String customer = api.json(FIND).at("/items/0/id").asText();
        assertThat(customer).isNotEmpty();

        HttpResponse<String> answer = erase(customer, REASON);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode receipt = ApiCaller.read(answer);
        assertThat(receipt.at("/id").asText()).hasSize(36);
        assertThat(receipt.at("/customerId").asText()).isEqualTo(customer);
        assertThat(receipt.at("/erasedAt").asText()).endsWith("Z");
        assertThat(receipt.at("/by").asText()).isEqualTo("anonymous");
        assertThat(receipt.at("/interactions").asInt()).isEqualTo(1);
        assertThat(receipt.at("/redacted").asInt(-1)).isZero();
        assertThat(receipt.at("/targets").isArray()).isTrue();
        assertThat(receipt).hasSize(7);
        assertThat(api.get("/api/v1/customers/" + customer).statusCode()).isEqualTo(404);
        assertThat(api.json(FIND).at("/items")).isEmpty();

        JsonNode kept = api.json("/api/v1/erasures/" + receipt.at("/id").asText());
        assertThat(kept.at("/customerId").asText()).isEqualTo(customer);
        assertThat(kept.at("/reason").asText()).isEqualTo("Art. 17 request, case 2026-118");
        assertThat(kept.at("/targets").isArray()).isTrue();
        assertThat(api.json("/api/v1/erasures").at("/items/0")).isEqualTo(kept);

        DeskHub.record(recorder, List.of(mail()));
        assertThat(api.json(FIND).at("/items")).isEmpty();
        assertThat(erase(customer, REASON).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                            | reason: is missing",
                "{\"reason\": \"  \"}          | reason: is missing",
                "{\"reason\": 7}               | reason: is missing",
                "{\"reason\": \"a\", \"x\": 1} | x: is no field of an erasure",
                "[]                            | body"
            })
    void refusesWhatDoesNotSayWhy(String body, String detail) {
        HttpResponse<String> answer = erase("11111111-1111-1111-1111-111111111111", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiCaller.read(answer).at("/detail").asText()).contains(detail);
    }

    @Test
    void knowsNobodyWithAnIdThatWasNeverGiven() {
        HttpResponse<String> answer = erase("11111111-1111-1111-1111-111111111111", REASON);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ApiCaller.read(answer).at("/type").asText()).isEqualTo("/problems/not-found");
        assertThat(erase("no-id", REASON).statusCode()).isEqualTo(400);
        assertThat(api.get("/api/v1/erasures/11111111-1111-1111-1111-111111111111").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/erasures/no-id").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> erase(String customer, String body) {
        return api.send(
                api.request("/api/v1/customers/" + customer + "/erasure")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Interaction mail() {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId("erasure-1")
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(Instant.parse("2026-11-20T10:00:00Z"))
                .participant(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                "Somebody",
                                List.of(Identifier.of("email", "gone@example.com", Proof.STATED))))
                .build();
    }
}
