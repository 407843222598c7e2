package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone systems that no mapping is packaged for, by the mapping files that ship. */
class GenericCdrTest {

    private static final Goldens SAMPLES = Goldens.samples("generic-cdr");

    private static List<Interaction> map(String mapping, byte[] body) {
        return DeclaredExamples.read(mapping)
                .map(
                        DeclaredExamples.event(
                                "pbx/main",
                                "text/plain",
                                Map.of("region", "US", "zone", "Europe/Madrid"),
                                body));
    }

    private static List<Interaction> sample(String mapping) {
        return map(mapping, SAMPLES.bytes(mapping));
    }

    private static List<Identifier> identifiers(Interaction call) {
        return call.participants().stream()
                .map(Participant::identifiers)
                .flatMap(List::stream)
                .toList();
    }

    private static Identifier agent(String extension) {
        return Identifier.scoped("agent", "pbx/main", extension, Proof.NETWORK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3cx-cdr", "avaya-cdr", "kamailio-cdr"})
    void mapsSamples(String mapping) {
        SAMPLES.check(mapping, () -> sample(mapping));
    }

    @ParameterizedTest
    @CsvSource({
        "3cx-cdr, 0, answered, INBOUND",
        "3cx-cdr, 1, no-answer, INBOUND",
        "3cx-cdr, 2, answered, OUTBOUND",
        "3cx-cdr, 3, busy, OUTBOUND",
        "3cx-cdr, 4, voicemail, INBOUND",
        "3cx-cdr, 5, answered, INTERNAL",
        "avaya-cdr, 0, answered, INBOUND",
        "avaya-cdr, 1, no-answer, INBOUND",
        "avaya-cdr, 2, answered, OUTBOUND",
        "avaya-cdr, 3, failed, OUTBOUND",
        "avaya-cdr, 4, answered, INTERNAL",
        "avaya-cdr, 5, answered, INBOUND",
        "avaya-cdr, 6, busy, INBOUND",
        "kamailio-cdr, 0, answered, INBOUND",
        "kamailio-cdr, 1, busy, INBOUND",
        "kamailio-cdr, 2, no-answer, INBOUND",
        "kamailio-cdr, 3, answered, OUTBOUND",
        "kamailio-cdr, 4, answered, INTERNAL",
        "kamailio-cdr, 5, failed, INBOUND",
    })
    void saysHowACallWent(String mapping, int line, String status, Direction direction) {
        Interaction call = sample(mapping).get(line);
        assertThat(call.status()).isEqualTo(status);
        assertThat(call.direction()).isEqualTo(direction);
    }

    @Test
    void callOfA3cxIsOfTheCallerAndOfWhoPickedUp() {
        Interaction call = sample("3cx-cdr").get(0);
        assertThat(call.sourceEventId()).isEqualTo("00000148B0B9C6B9_2");
        assertThat(call.occurredAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(identifiers(call))
                .containsExactly(
                        Identifier.phone("+12025550143", "US", Proof.NETWORK), agent("102"));
    }

    @Test
    void callOfAnAvayaBeganBeforeItEnded() {
        Interaction call = sample("avaya-cdr").get(0);
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-11-20T10:01:00Z"));
        assertThat(call.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:09Z"));
        assertThat(identifiers(call))
                .containsExactly(
                        Identifier.phone("2025550143", "US", Proof.NETWORK), agent("1002"));
    }

    @Test
    void callOverAKamailioIsOfTheCallerAndOfWhoPickedUp() {
        assertThat(identifiers(sample("kamailio-cdr").get(0)))
                .containsExactly(
                        Identifier.phone("+12025550143", "US", Proof.NETWORK), agent("201"));
        assertThat(identifiers(sample("kamailio-cdr").get(1)))
                .containsExactly(Identifier.phone("+12025550143", "US", Proof.NETWORK));
        assertThat(identifiers(sample("kamailio-cdr").get(3)))
                .containsExactly(agent("201"), Identifier.phone("2025550143", "US", Proof.NETWORK));
    }

    @Test
    void numberOfTheCompanyIsNoCustomers() {
        Interaction call =
                DeclaredExamples.read("3cx-cdr")
                        .map(
                                DeclaredExamples.event(
                                        "pbx/main",
                                        "text/plain",
                                        Map.of("own", "+12025550199,+12025550143"),
                                        SAMPLES.bytes("3cx-cdr")))
                        .get(0);
        assertThat(identifiers(call)).containsExactly(agent("102"));
    }

    @ParameterizedTest
    @CsvSource({"3cx-cdr, 1", "avaya-cdr, 5", "kamailio-cdr, 2"})
    void withheldNumberIsStillACaller(String mapping, int line) {
        Interaction call = sample(mapping).get(line);
        assertThat(call.participants().get(0).identifiers()).isEmpty();
    }

    @Test
    void recordThatRecordsWereLostIsIgnored() {
        assertThat(sample("avaya-cdr")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "3cx-cdr, line[1].sourceEventId, Call 1",
        "avaya-cdr, line[1]: 'end', 209926 9901",
    })
    void namesWhatIsWrong(String mapping, String field, String line) {
        byte[] body = line.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> map(mapping, body))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining(field)
                .hasMessageNotContainingAny(line);
    }
}
