package io.tributary.mappings.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingCentralMappingTest {

    private static final Identifier CALLER = Identifier.phone("+12025550143", "US", Proof.NETWORK);
    private static final Identifier AGENT =
            Identifier.scoped("agent", "ringcentral/main", "501", Proof.NETWORK);

    private static Interaction other(String name) {
        return RingCentralPayloads.ALL.sample("others", name);
    }

    private static List<Identifier> identifiers(Interaction interaction) {
        return interaction.participants().stream()
                .map(Participant::identifiers)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void callThatRingsIsThereBeforeItIsAnswered() {
        Interaction ringing = RingCentralPayloads.ALL.sample("call", "rings");
        assertThat(ringing.status()).isEqualTo("ringing");
        assertThat(ringing.direction()).isEqualTo(Direction.INBOUND);
        assertThat(ringing.endedAt()).isNull();
        assertThat(identifiers(ringing)).containsExactly(CALLER);
    }

    @Test
    void notificationsMakeOneCallInAnyOrder() {
        List<Interaction> parts =
                new ArrayList<>(
                        RingCentralPayloads.ALL.samples(
                                "call",
                                "setup",
                                "rings",
                                "answered",
                                "on hold",
                                "answered again",
                                "over"));
        parts.addAll(RingCentralPayloads.ALL.samples("others", "call log").subList(0, 1));
        Interaction call = InteractionParts.merge(latest(parts));
        Collections.reverse(parts);
        assertThat(InteractionParts.merge(latest(parts))).isEqualTo(call);
        assertThat(parts).extracting(Interaction::sourceEventId).containsOnly("s-a");
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-11-20T10:03:00Z"));
        assertThat(identifiers(call)).containsExactlyInAnyOrder(CALLER, AGENT);
    }

    /** Of each part the highest revision, as the history keeps them. */
    private static List<Interaction> latest(List<Interaction> delivered) {
        return delivered.stream()
                .collect(
                        Collectors.toMap(
                                Interaction::part,
                                each -> each,
                                InteractionParts::latest,
                                TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "missed, no-answer, INBOUND",
        "left to voicemail, voicemail, INBOUND",
        "busy, busy, OUTBOUND",
        "gave up, canceled, INBOUND",
        "wrong number, failed, OUTBOUND",
        "call out answered, in-progress, OUTBOUND",
        "withheld number, ringing, INBOUND",
    })
    void saysHowACallWent(String name, String status, Direction direction) {
        assertThat(other(name).status()).isEqualTo(status);
        assertThat(other(name).direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transferred away", "answered by another agent"})
    void partyThatLeavesACallThatGoesOnSaysNothingOfItsOutcome(String name) {
        assertThat(other(name).status()).isNull();
    }

    @Test
    void callBetweenExtensionsIsInternal() {
        assertThat(RingCentralPayloads.ALL.samples("others", "between extensions"))
                .hasSize(2)
                .extracting(Interaction::direction)
                .containsOnly(Direction.INTERNAL);
    }

    @Test
    void withheldNumberIsStillACaller() {
        assertThat(other("withheld number").participants())
                .singleElement()
                .satisfies(caller -> assertThat(caller.identifiers()).isEmpty());
    }

    @Test
    void voicemailIsOneOfTheCaller() {
        assertThat(other("voicemail").kind()).isEqualTo(Kind.VOICEMAIL);
        assertThat(identifiers(other("voicemail"))).contains(CALLER);
        assertThat(other("voicemail").attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.mediaType()).isEqualTo("audio/mpeg"));
    }

    @Test
    void smsAreOneConversationBothWays() {
        Interaction received = other("sms");
        Interaction sent = other("sms to two");
        assertThat(received.channel()).isEqualTo(Channel.SMS);
        assertThat(received.text()).isEqualTo("Where is my order 1042?");
        assertThat(sent.thread()).isEqualTo(received.thread()).isEqualTo("6015823250778200202");
        assertThat(identifiers(sent))
                .containsExactly(
                        CALLER, Identifier.phone("+12025550144", "US", Proof.NETWORK), AGENT);
    }

    @Test
    void laterStateOfAMessageReplacesTheOneBefore() {
        Interaction sent = other("sms to two");
        Interaction failed = other("sms not delivered");
        assertThat(failed.id()).isEqualTo(sent.id());
        assertThat(failed.part()).isEqualTo(sent.part());
        assertThat(failed.revision()).isGreaterThan(sent.revision());
        assertThat(failed.status()).isEqualTo("failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"presence", "count of messages", "reminder of the subscription"})
    void ignoresWhatIsNoContact(String name) {
        assertThat(RingCentralPayloads.ALL.samples("others", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | event",
                "{'records': {}} | records",
                "{'records': [7]} | records[0]",
                "{'event': '/restapi/v1.0/account/1/telephony/sessions'} | body.parties",
                "{'event': 'x', 'body': {'parties': [{}]}} | body.parties[0].status.code",
                "{'event': 'x', 'body': {'parties': [{'status': {'code': 'Setup'}}]}}"
                        + " | body.parties[0].id",
                "{'event': 'x', 'body': {'telephonySessionId': 's', 'parties': [{'id': 'p',"
                        + " 'status': {'code': 'Setup'}}]}} | body.parties[0].direction",
                "{'event': 'x', 'body': {'parties': [{'id': 'p', 'direction': 'Inbound',"
                        + " 'status': {'code': 'Setup'}}]}} | telephonySessionId",
                "{'records': [{'startTime': 'x'}]} | records[0].startTime",
                "{'records': [{'startTime': '2026-11-20T10:00:00Z', 'sessionId': '1'}]}"
                        + " | records[0].id",
                "{'type': 'SMS', 'creationTime': '2026-11-20T10:00:00Z', 'direction': 'Inbound'}"
                        + " | id",
                "{'type': 'SMS', 'creationTime': '2026-11-20T10:00:00Z', 'id': 1} | direction",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> RingCentralPayloads.ALL.json(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
