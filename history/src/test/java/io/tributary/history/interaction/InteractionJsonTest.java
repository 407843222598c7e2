package io.tributary.history.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.failure.PayloadRejected;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionJsonTest {

    /** The example of the contract. */
    private static final String CALL =
            """
            {
              "source": "pbx/madrid",
              "sourceEventId": "1763632800.117",
              "revision": 0,
              "kind": "call",
              "channel": "phone",
              "direction": "inbound",
              "occurredAt": "2026-11-20T10:00:00Z",
              "endedAt": "2026-11-20T10:04:12Z",
              "status": "answered",
              "subject": null,
              "text": "Asked where order 1001 is",
              "participants": [
                { "role": "customer", "name": "Ana Ruiz",
                  "identifiers": [ { "type": "phone", "value": "600 111 222", "region": "ES", "proof": "network" } ] },
                { "role": "agent",
                  "identifiers": [ { "type": "agent", "scope": "pbx/madrid", "value": "ext-12" } ] }
              ],
              "thread": "1763632800.117",
              "messageId": null,
              "replyTo": [],
              "references": [ { "type": "order", "scope": "shop/eu", "value": "1001" } ],
              "attachments": [ { "name": "photo.jpg", "mediaType": "image/jpeg", "size": 48211, "url": "https://files.example/p" } ],
              "link": "https://pbx.example/cdr/1763632800.117",
              "attributes": { "queue": "orders" }
            }
            """;

    @Test
    void readsTheExampleOfTheContract() {
        Interaction call = InteractionJson.parse(json(CALL));

        assertThat(call.kind()).isEqualTo(Kind.CALL);
        assertThat(call.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(call.participants().get(1).identifiers().get(0).proof()).isEqualTo(Proof.STATED);
        assertThat(call.attributes()).containsEntry("queue", "orders");
    }

    @Test
    void writesWhatItReads() throws Exception {
        Interaction call = InteractionJson.parse(json(CALL));

        String written = InteractionJson.mapper().writeValueAsString(call);

        assertThat(InteractionJson.parse(json(written))).isEqualTo(call);
        assertThat(json(written).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> json(CALL).fieldNames());
    }

    @Test
    void takesTimesWithOffset() {
        assertThat(
                        parse(call -> call.put("occurredAt", "2026-11-20T11:00:00.5+01:00"))
                                .occurredAt())
                .isEqualTo(Instant.parse("2026-11-20T10:00:00.500Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "source,        is missing",
        "sourceEventId, is missing",
        "kind,          is missing",
        "channel,       is missing",
        "direction,     is missing",
        "occurredAt,    is missing",
        "participants,  is missing"
    })
    void namesTheMissingField(String field, String reason) {
        rejects(call -> call.remove(field), field, reason);
    }

    @Test
    void namesTheUnknownField() {
        rejects(call -> call.put("colour", "red"), "colour", "not a known field");
        rejects(
                call -> ((ObjectNode) call.at("/participants/1")).put("age", 7),
                "participants[1].age",
                "not a known field");
    }

    @ParameterizedTest
    @CsvSource({
        "kind,       telegram",
        "occurredAt, 2026-11-20",
        "occurredAt, yesterday",
        "occurredAt, 2026-11-20T10:00:00",
        "source,     ../etc"
    })
    void namesTheWrongFieldAndNotItsValue(String field, String value) {
        assertThatThrownBy(() -> parse(call -> call.put(field, value)))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageStartingWith(field + ": ")
                .hasMessageNotContaining(value);
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> InteractionJson.parse(json("[1]")))
                .isInstanceOf(PayloadRejected.class);
        assertThatThrownBy(() -> InteractionJson.parse(json("null")))
                .isInstanceOf(PayloadRejected.class);
    }

    private static void rejects(Consumer<ObjectNode> change, String field, String reason) {
        assertThatThrownBy(() -> parse(change))
                .asInstanceOf(type(PayloadRejected.class))
                .satisfies(rejected -> assertThat(rejected.field()).isEqualTo(field))
                .satisfies(rejected -> assertThat(rejected).hasMessageContaining(reason));
    }

    private static Interaction parse(Consumer<ObjectNode> change) {
        ObjectNode call = (ObjectNode) json(CALL);
        change.accept(call);
        return InteractionJson.parse(call);
    }

    private static JsonNode json(String text) {
        try {
            return InteractionJson.mapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
