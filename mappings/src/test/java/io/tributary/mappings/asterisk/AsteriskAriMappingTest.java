package io.tributary.mappings.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskAriMappingTest {

    private static final Identifier CALLER = Identifier.phone("+12025550143", "US", Proof.NETWORK);

    private static Identifier agent(String id) {
        return Identifier.scoped("agent", "pbx/ari", id, Proof.NETWORK);
    }

    private static Interaction sample(String name) {
        return AriPayloads.ALL.sample("events", name);
    }

    private static List<Identifier> identifiers(Interaction interaction) {
        return interaction.participants().stream()
                .map(Participant::identifiers)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void callThatArrivesRings() {
        Interaction ringing = sample("arrives");
        assertThat(ringing.status()).isEqualTo("ringing");
        assertThat(ringing.direction()).isEqualTo(Direction.INBOUND);
        assertThat(ringing.endedAt()).isNull();
        assertThat(ringing.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(identifiers(ringing)).containsExactly(CALLER);
    }

    @Test
    void eventsMakeOneCallInAnyOrder() {
        List<Interaction> parts =
                new ArrayList<>(
                        AriPayloads.ALL.samples(
                                "events",
                                "arrives",
                                "dials",
                                "rings",
                                "is answered",
                                "goes up",
                                "is transferred",
                                "is recorded",
                                "is over"));
        Interaction call = InteractionParts.merge(parts);
        Collections.reverse(parts);
        assertThat(InteractionParts.merge(parts)).isEqualTo(call);
        assertThat(parts).extracting(Interaction::sourceEventId).containsOnly("1795168800.10");
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-11-20T10:01:00.250Z"));
        assertThat(call.attachments()).hasSize(1);
        assertThat(call.attributes())
                .containsEntry("transfer", Map.of("kind", "blind", "to", "1003"));
        assertThat(identifiers(call)).contains(CALLER, agent("1002"));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody answered, no-answer, INBOUND",
        "calls out, ringing, OUTBOUND",
        "dials out and is busy, busy, OUTBOUND",
        "application dials out, ringing, OUTBOUND",
    })
    void saysHowACallWent(String name, String status, Direction direction) {
        assertThat(sample(name).status()).isEqualTo(status);
        assertThat(sample(name).direction()).isEqualTo(direction);
    }

    @Test
    void callOutIsForWhoIsDialledWithoutThePrefixOfThePbx() {
        List<Interaction> parts =
                AriPayloads.ALL.samples("events", "calls out", "dials out and is busy");
        assertThat(identifiers(InteractionParts.merge(parts)))
                .containsExactlyInAnyOrder(
                        Identifier.phone("2025550143", "US", Proof.NETWORK), agent("1001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialled channel goes up",
                "dialled channel is over",
                "originated channel arrives",
                "bridge is recorded",
                "device changes",
                "not known yet"
            })
    void ignoresWhatBelongsToNoCall(String name) {
        assertThat(AriPayloads.ALL.samples("events", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | type",
                "{'type': 1} | type",
                "{'type': 'StasisStart'} | channel",
                "{'type': 'StasisStart', 'channel': []} | channel",
                "{'type': 'StasisStart', 'channel': {'state': 'Ring'}} | channel.id",
                "{'type': 'StasisStart', 'timestamp': 'x'} | timestamp",
                "{'type': 'Dial'} | peer",
                "{'type': 'Dial', 'peer': {}} | peer.id",
                "{'type': 'BridgeBlindTransfer'} | channel",
                "{'type': 'BridgeAttendedTransfer', 'transferee': {}} | transferee.id",
                "{'type': 'RecordingFinished'} | recording",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> AriPayloads.ALL.json(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
