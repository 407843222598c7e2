package io.tributary.mappings.freeswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeSwitchMappingTest {

    private static final Identifier CALLER = Identifier.phone("+12025550143", "US", Proof.NETWORK);

    private static Interaction record(String name) {
        return FreeSwitchPayloads.ALL.sample("records", name);
    }

    private static List<Identifier> identifiers(Interaction interaction) {
        return interaction.participants().stream()
                .map(Participant::identifiers)
                .flatMap(List::stream)
                .toList();
    }

    private static Identifier agent(String user) {
        return Identifier.scoped("agent", "freeswitch/main", user, Proof.NETWORK);
    }

    @Test
    void channelThatIsCreatedIsACallThatRings() {
        Interaction ringing = FreeSwitchPayloads.ALL.sample("events", "created");
        assertThat(ringing.status()).isEqualTo("ringing");
        assertThat(ringing.direction()).isEqualTo(Direction.INBOUND);
        assertThat(ringing.endedAt()).isNull();
        assertThat(identifiers(ringing)).containsExactly(CALLER);
    }

    @Test
    void eventsAndRecordsMakeOneCallInAnyOrder() {
        List<Interaction> parts =
                new ArrayList<>(
                        FreeSwitchPayloads.ALL.samples(
                                "records", "first leg", "second leg", "leg of who was slower"));
        parts.addAll(FreeSwitchPayloads.ALL.samples("events", "created", "bridged", "over"));
        Interaction call = InteractionParts.merge(parts);
        Collections.reverse(parts);
        assertThat(InteractionParts.merge(parts)).isEqualTo(call);
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-11-20T10:01:00Z"));
        assertThat(identifiers(call)).containsExactlyInAnyOrder(CALLER, agent("1002"));
    }

    @ParameterizedTest
    @CsvSource({
        "gave up in the queue, no-answer, INBOUND",
        "gave up while it rang, canceled, INBOUND",
        "left to voicemail, voicemail, INBOUND",
        "menu only, answered, INBOUND",
        "withheld, answered, INBOUND",
        "call out, answered, OUTBOUND",
        "call out busy, busy, OUTBOUND",
        "call out failed, failed, OUTBOUND",
        "inside, answered, INTERNAL",
        "leg of who was slower, , INBOUND",
    })
    void saysHowACallWent(String name, String status, Direction direction) {
        assertThat(record(name).status()).isEqualTo(status);
        assertThat(record(name).direction()).isEqualTo(direction);
    }

    @Test
    void callOutIsOfTheUserWhoMadeIt() {
        assertThat(identifiers(record("call out")))
                .containsExactly(
                        Identifier.phone("2025550143", "US", Proof.NETWORK), agent("1001"));
    }

    @Test
    void numberThatIsShownOutsideIsNoCustomers() {
        Interaction call =
                InteractionParts.merge(
                        FreeSwitchPayloads.ALL.samples(
                                "records", "call out", "leg of the call out"));
        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(identifiers(call))
                .containsExactly(
                        Identifier.phone("2025550143", "US", Proof.NETWORK), agent("1001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "record-in-a-form", "json-record-in-a-form"})
    void recordIsTheSameInAllItsForms(String name) {
        assertThat(FreeSwitchPayloads.ALL.map(FreeSwitchPayloads.RAW.bytes(name)))
                .containsExactly(record("first leg"));
    }

    @Test
    void eventIsTheSameInBothItsForms() {
        assertThat(FreeSwitchPayloads.ALL.map(FreeSwitchPayloads.RAW.bytes("event")))
                .containsExactly(FreeSwitchPayloads.ALL.sample("events", "created"));
    }

    /** The recording is cut at both ends; what it has of the event is read. */
    @Test
    void readsWhatWasRecordedInTwoPieces() {
        String whole =
                recorded("channel_execute_complete.part1").replaceFirst("(?s)^.*?\n\n.*?\n\n", "")
                        + recorded("channel_execute_complete.part2");
        assertThat(FreeSwitchPayloads.ALL.map(whole))
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.sourceEventId())
                                    .isEqualTo("102037b6-e2a6-11e8-b44d-4b084ebbf04f");
                            assertThat(call.status()).isEqualTo("in-progress");
                            assertThat(call.direction()).isEqualTo(Direction.INBOUND);
                            assertThat(call.occurredAt())
                                    .isEqualTo(Instant.parse("2018-11-07T15:59:09.772Z"));
                        });
    }

    private static String recorded(String name) {
        byte[] bytes = FreeSwitchPayloads.ALL.recorded().bytes(name);
        return new String(bytes, StandardCharsets.UTF_8).replace("\\\n", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heartbeat", "registration"})
    void ignoresWhatIsNoCall(String name) {
        assertThat(FreeSwitchPayloads.ALL.samples("events", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | variables",
                "{'variables': []} | variables",
                "{'variables': {}} | variable_uuid",
                "{'variables': {'uuid': 'a', 'start_uepoch': 'now'}} | variable_start_uepoch",
                "{'variables': {'uuid': 'a', 'duration': 'long'}} | variable_duration",
                "{'Event-Name': 'CHANNEL_CREATE'} | variable_uuid",
                "<cdr/> | variables",
                "<call/> | cdr",
                "cdr=%3Ccdr%3E | ''",
                "Unique-ID: a | Event-Name",
            })
    void namesWhatIsWrong(String body, String field) {
        assertThatThrownBy(() -> FreeSwitchPayloads.ALL.json(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
