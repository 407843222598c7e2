package io.tributary.mappings.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.MutatedPayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskAmiMappingTest {

    private static final Identifier CALLER = Identifier.phone("+12025550143", "US", Proof.NETWORK);

    private static Identifier agent(String id) {
        return Identifier.scoped("agent", "pbx/madrid", id, Proof.NETWORK);
    }

    private static List<Identifier> identifiers(Interaction interaction) {
        return interaction.participants().stream()
                .map(Participant::identifiers)
                .flatMap(List::stream)
                .toList();
    }

    /** As the history keeps them: of each part one. */
    private static Interaction merged(List<Interaction> delivered) {
        Map<String, Interaction> parts = new TreeMap<>();
        delivered.forEach(each -> parts.merge(each.part(), each, InteractionParts::latest));
        return InteractionParts.merge(parts.values());
    }

    /** The call as it is known once this many of its events have come. */
    private static Interaction after(int events) {
        List<Interaction> parts = new ArrayList<>();
        AmiPayloads.packets("inbound").subList(0, events).stream()
                .map(AmiPayloads.ALL::map)
                .forEach(parts::addAll);
        return merged(parts);
    }

    @Test
    void callIsThereWithItsFirstChannelAndThenRings() {
        Interaction call = after(1);
        assertThat(call.kind()).isEqualTo(Kind.CALL);
        assertThat(call.direction()).isEqualTo(Direction.INBOUND);
        assertThat(call.status()).isEqualTo("initiated");
        assertThat(call.endedAt()).isNull();
        assertThat(identifiers(call)).containsExactly(CALLER);

        Interaction ringing = after(2);
        assertThat(ringing.id()).isEqualTo(call.id());
        assertThat(ringing.status()).isEqualTo("ringing");
        assertThat(identifiers(ringing)).containsExactly(CALLER);
    }

    @Test
    void callIsOfWhoPickedUpAndNotOfThoseWhosePhoneRang() {
        Interaction answered = after(10);
        assertThat(answered.status()).isEqualTo("answered");
        assertThat(answered.endedAt()).isNull();
        assertThat(identifiers(answered)).containsExactly(CALLER, agent("1002"));
    }

    @Test
    void eventsMakeOneCallInAnyOrder() {
        List<Interaction> parts = new ArrayList<>(AmiPayloads.written("inbound"));
        Interaction call = merged(parts);
        Collections.reverse(parts);
        assertThat(merged(parts)).isEqualTo(call);
        assertThat(parts).extracting(Interaction::sourceEventId).containsOnly("1795168800.10");
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-11-20T10:01:00.123Z"));
        assertThat(identifiers(call)).containsExactlyInAnyOrder(CALLER, agent("1002"));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-answers, no-answer, INBOUND",
        "outbound-busy, busy, OUTBOUND",
    })
    void saysHowACallWent(String name, String status, Direction direction) {
        Interaction call = merged(AmiPayloads.written(name));
        assertThat(call.status()).isEqualTo(status);
        assertThat(call.direction()).isEqualTo(direction);
        assertThat(call.endedAt()).isNotNull();
    }

    @Test
    void callOutIsOfThePhoneThatMadeIt() {
        assertThat(identifiers(merged(AmiPayloads.written("outbound-busy"))))
                .contains(Identifier.phone("2025550143", "US", Proof.NETWORK), agent("1001"));
    }

    @Test
    void callsToPhonesAndServicesOfThePbxAreInternal() {
        assertThat(AmiPayloads.written("inside"))
                .hasSize(2)
                .extracting(Interaction::direction)
                .containsOnly(Direction.INTERNAL);
    }

    @Test
    void agentOfAQueueIsTheirPhoneElseTheirName() {
        assertThat(AmiPayloads.written("queue"))
                .flatExtracting(AsteriskAmiMappingTest::identifiers)
                .containsExactly(agent("1002"), agent("Agent/401"));
    }

    @Test
    void transferIsPartOfTheCall() {
        assertThat(AmiPayloads.written("transfer"))
                .singleElement()
                .satisfies(
                        part -> {
                            assertThat(part.sourceEventId()).isEqualTo("1795168800.10");
                            assertThat(part.attributes())
                                    .containsEntry(
                                            "transfer", Map.of("kind", "blind", "to", "1003"));
                            assertThat(identifiers(part)).containsExactly(agent("1002"));
                        });
    }

    @Test
    void recordedSessionIsWhatItsEventsAre() {
        assertThat(AmiPayloads.ALL.map(AmiPayloads.WRITTEN.bytes("inbound")))
                .isEqualTo(AmiPayloads.written("inbound"));
    }

    @Test
    void ignoresOtherEvents() {
        assertThat(AmiPayloads.written("others")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n", "{}", "agi_network: yes", "\u0000"})
    void rejectsWhatIsNoEvent(String body) {
        assertThatThrownBy(() -> AmiPayloads.ALL.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo("Event"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Event: DialBegin | event[1].Linkedid",
                "Event: QueueCallerJoin | event[1].Queue",
                "Event: BlindTransfer | event[1].TransfererLinkedid",
                "Event: CEL | event[1].LinkedID",
                "Event: CEL;LinkedID: 1.1;UniqueID: 1.1;EventName: ANSWER | event[1].EventTime",
                "Event: Cdr | line[1].disposition",
                "Event: Cdr;UniqueID: 1.1;Disposition: ANSWERED | line[1].start",
            })
    void namesWhatIsWrong(String event, String field) {
        assertThatThrownBy(() -> AmiPayloads.ALL.map(event.replace(";", "\r\n")))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Provide
    Arbitrary<byte[]> sessions() {
        return Arbitraries.of(AmiPayloads.WRITTEN.names().map(AmiPayloads.WRITTEN::bytes).toList());
    }

    @Property(tries = 2000)
    void damagedEventsAreMappedOrRejected(@ForAll("sessions") byte[] session, @ForAll long seed) {
        byte[] damaged = MutatedPayload.bytes(session, seed);
        try {
            assertThat(AmiPayloads.ALL.map(damaged))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty())
                    .allSatisfy(
                            each -> assertThat(InteractionJson.canonicalBytes(each)).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(String.valueOf(e.getMessage())).doesNotContain("2025550143", "Ana Ruiz");
        }
    }
}
