package io.tributary.mappings.sinch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinchVoiceMappingTest {

    private static final Identifier CUSTOMER =
            Identifier.phone("+447700900001", "GB", Proof.NETWORK);

    private static Interaction sample(String name) {
        return SinchVoicePayloads.ALL.sample("callbacks", name);
    }

    private static List<Identifier> customers(Interaction interaction) {
        return interaction.participants().stream()
                .filter(each -> each.role() == ParticipantRole.CUSTOMER)
                .flatMap(each -> each.identifiers().stream())
                .toList();
    }

    @Test
    void callThatComesInIsThereWhileItRings() {
        Interaction ringing = sample("comes in");
        assertThat(ringing.status()).isEqualTo("ringing");
        assertThat(ringing.direction()).isEqualTo(Direction.INBOUND);
        assertThat(ringing.endedAt()).isNull();
        assertThat(customers(ringing)).containsExactly(CUSTOMER);
    }

    @Test
    void callbacksMakeOneCallInAnyOrder() {
        List<Interaction> parts =
                new ArrayList<>(
                        SinchVoicePayloads.ALL.samples(
                                "callbacks", "comes in", "keys in", "is over", "is recorded"));
        Interaction call = InteractionParts.merge(parts);
        Collections.reverse(parts);
        assertThat(InteractionParts.merge(parts)).isEqualTo(call);
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.direction()).isEqualTo(Direction.INBOUND);
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-11-20T10:02:00Z"));
        assertThat(call.attachments()).hasSize(1);
        assertThat(call.attributes()).containsKey("input:2026-11-20T10:00:20Z");
    }

    @Test
    void callOutIsOfWhomItReached() {
        Interaction call =
                InteractionParts.merge(
                        SinchVoicePayloads.ALL.samples("callbacks", "out over", "out answered"));
        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(call.status()).isEqualTo("answered");
        assertThat(customers(call)).containsExactly(CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({
        "out busy, busy, OUTBOUND",
        "out not answered, no-answer, OUTBOUND",
        "out failed, failed, OUTBOUND",
        "out canceled, canceled, OUTBOUND",
        "machine answered, voicemail, OUTBOUND",
        "app user called, answered, INBOUND",
        "withheld, ringing, INBOUND",
    })
    void saysHowACallWent(String name, String status, Direction direction) {
        assertThat(sample(name).status()).isEqualTo(status);
        assertThat(sample(name).direction()).isEqualTo(direction);
    }

    @Test
    void withheldNumberIsStillACaller() {
        assertThat(customers(sample("withheld"))).isEmpty();
        assertThat(sample("withheld").participants()).hasSize(1);
    }

    @Test
    void ignoresCallbacksThatAreNotKnown() {
        assertThat(SinchVoicePayloads.ALL.samples("callbacks", "not known yet")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | event",
                "{'event': 1} | event",
                "{'event': 'ice', 'callid': 'c'} | timestamp",
                "{'event': 'ice', 'timestamp': '2026-11-20T10:00:00Z'} | callid",
                "{'event': 'dice', 'callid': 'c', 'timestamp': 'x'} | timestamp",
                "{'event': 'dice', 'callid': 'c', 'timestamp': '2026-11-20T10:00:00Z', 'to': 7} | to",
                "{'event': 'notify', 'callid': 'c'} | type",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> SinchVoicePayloads.ALL.json(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
