package io.tributary.mappings.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentMappingTest {

    private static List<Identifier> identifiers(Interaction call) {
        return call.participants().get(0).identifiers();
    }

    /** The clock of the sender is three hours fast, and the call was made two seconds before. */
    @Test
    void correctsTheClockOfTheSender() {
        Interaction page =
                SegmentEvents.one(
                        """
                        {"type": "page", "timestamp": "2026-11-20T13:09:58Z",
                         "sentAt": "2026-11-20T13:10:00Z"}""");
        assertThat(page.occurredAt()).isEqualTo(SegmentEvents.RECEIVED.minusSeconds(2));
    }

    @Test
    void takesTheTimeOfSendingFromTheBatch() {
        Interaction page =
                SegmentEvents.one(
                        "{\"timestamp\": \"2026-11-20T06:00:00Z\"}",
                        Map.of(),
                        Map.of(
                                SegmentMapping.CALL, "page",
                                SegmentMapping.SENT_AT, "2026-11-20T06:01:00Z"));
        assertThat(page.kind()).isEqualTo(Kind.VIEW);
        assertThat(page.occurredAt()).isEqualTo(SegmentEvents.RECEIVED.minusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
        "2026-11-20T10:00:00.250+01:00, 2026-11-20T09:00:00.250Z",
        "2031-01-01T00:00:00Z, 2026-11-20T10:10:00Z",
    })
    void withoutATimeOfSendingBelievesTheTimeUnlessItIsToCome(String written, Instant at) {
        assertThat(
                        SegmentEvents.one(
                                        "{\"type\": \"page\", \"timestamp\": \"" + written + "\"}")
                                .occurredAt())
                .isEqualTo(at);
    }

    @Test
    void identifiersAreClaimsUnlessTheSourceVouchesForThem() {
        String identify =
                """
                {"type": "identify", "userId": "7001", "traits": {"email": "a@b.example"}}""";
        assertThat(identifiers(SegmentEvents.one(identify)))
                .containsExactly(
                        Identifier.scoped("account", "shop/eu", "7001", Proof.STATED),
                        Identifier.of("email", "a@b.example", Proof.STATED));
        assertThat(
                        identifiers(
                                SegmentEvents.one(
                                        identify, Map.of("proof", "authenticated"), Map.of())))
                .containsExactly(
                        Identifier.scoped("account", "eu", "7001", Proof.AUTHENTICATED),
                        Identifier.of("email", "a@b.example", Proof.AUTHENTICATED));
    }

    @Test
    void sourceSaysWhatItsOwnNamesAre() {
        Map<String, String> settings =
                Map.of("events", "Store Finder Used = search/web, x_Y=visit/store");
        Interaction used =
                SegmentEvents.one(
                        """
                        {"type": "track", "event": "store-finder used",
                         "properties": {"query": "Madrid"}}""",
                        settings,
                        Map.of());
        assertThat(used.kind()).isEqualTo(Kind.SEARCH);
        assertThat(used.text()).isEqualTo("Madrid");
        assertThat(
                        SegmentEvents.one(
                                        "{\"type\": \"track\", \"event\": \"X Y\"}",
                                        settings,
                                        Map.of())
                                .channel())
                .isEqualTo(Channel.STORE);
    }

    @ParameterizedTest
    @CsvSource({"A=dance", "A=view/pigeon", "A=view/web/sideways"})
    void refusesNamesThatStandForNothing(String events) {
        assertThatThrownBy(() -> SegmentMapping.checkEvents(events))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageStartingWith("setting events");
    }

    @Test
    void contextOfTheBatchHoldsForItsCalls() {
        Map<String, String> headers =
                Map.of(SegmentMapping.CONTEXT, "{\"campaign\": {\"name\": \"autumn\"}}");
        assertThat(SegmentEvents.one("{\"type\": \"page\"}", Map.of(), headers).attributes())
                .containsEntry("campaign", Map.of("name", "autumn"));
        assertThat(
                        SegmentEvents.one(
                                        "{\"type\": \"page\", \"context\": {\"campaign\":"
                                                + " {\"name\": \"winter\"}}}",
                                        Map.of(),
                                        headers)
                                .attributes())
                .containsEntry("campaign", Map.of("name", "winter"));
    }

    @Test
    void idThatIsTooLongIsReplacedByTheHubs() {
        String body = "{\"type\": \"page\", \"messageId\": \"" + "x".repeat(201) + "\"}";
        assertThat(SegmentEvents.one(body).sourceEventId()).isEqualTo("sha256:0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | ''",
                "'' | ''",
                "{} | type",
                "{\"type\": {}} | type",
                "{\"type\": \"track\"} | event",
                "{\"type\": \"page\", \"timestamp\": \"yesterday\"} | timestamp",
                "{\"type\": \"page\", \"userId\": []} | userId",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> SegmentEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
