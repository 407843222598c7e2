package io.tributary.mappings.amazonconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmazonConnectMappingTest {

    private static final String[] CALL = {
        "initiated",
        "queued",
        "connected",
        "attributes set",
        "transferred",
        "connected again",
        "first part over",
        "over",
        "completed"
    };

    private static List<Identifier> agents(Interaction call) {
        return identifiers(call, ParticipantRole.AGENT);
    }

    private static List<Identifier> customers(Interaction call) {
        return identifiers(call, ParticipantRole.CUSTOMER);
    }

    private static List<Identifier> identifiers(Interaction call, ParticipantRole role) {
        return call.participants().stream()
                .filter(each -> each.role() == role)
                .flatMap(each -> each.identifiers().stream())
                .toList();
    }

    private static Interaction other(String name) {
        return AmazonConnectPayloads.ALL.sample("others", name);
    }

    @Test
    void callThatComesInIsThereWhileItRings() {
        Interaction ringing = AmazonConnectPayloads.ALL.sample("call", "initiated");
        assertThat(ringing.kind()).isEqualTo(Kind.CALL);
        assertThat(ringing.channel()).isEqualTo(Channel.PHONE);
        assertThat(ringing.direction()).isEqualTo(Direction.INBOUND);
        assertThat(ringing.status()).isEqualTo("ringing");
        assertThat(ringing.endedAt()).isNull();
        assertThat(ringing.participants().get(0).identifiers())
                .contains(Identifier.phone("+12025550143", "US", Proof.NETWORK));
    }

    @Test
    void eventsMakeOneCallInAnyOrder() {
        List<Interaction> parts = new ArrayList<>(AmazonConnectPayloads.ALL.samples("call", CALL));
        Interaction call = InteractionParts.merge(parts);
        Collections.reverse(parts);
        assertThat(InteractionParts.merge(parts)).isEqualTo(call);
        assertThat(parts).extracting(Interaction::sourceEventId).containsOnly("c-1");
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-11-20T10:05:00Z"));
        assertThat(agents(call)).extracting(Identifier::value).containsExactly("ana", "luis");
        assertThat(customers(call))
                .contains(
                        Identifier.scoped("account", "shop/main", "7001", Proof.STATED),
                        Identifier.phone("+12025550143", "US", Proof.NETWORK));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody answered, no-answer, INBOUND",
        "call out begins, initiated, OUTBOUND",
        "call out answered, answered, OUTBOUND",
        "call out failed, failed, OUTBOUND",
        "campaign reached a machine, voicemail, OUTBOUND",
        "campaign reached nobody, no-answer, OUTBOUND",
        "campaign reached a dead line, failed, OUTBOUND",
        "called back, in-progress, OUTBOUND",
        "contact record, answered, INBOUND",
    })
    void saysHowACallWent(String name, String status, Direction direction) {
        assertThat(other(name).status()).isEqualTo(status);
        assertThat(other(name).direction()).isEqualTo(direction);
    }

    @Test
    void callbackIsACallOfItsOwnInTheSameThread() {
        assertThat(other("called back").sourceEventId()).isEqualTo("c-9");
        assertThat(other("called back").thread()).isEqualTo(other("nobody answered").thread());
    }

    @Test
    void chatsAreMessagesOfTheCustomer() {
        assertThat(other("chat").kind()).isEqualTo(Kind.MESSAGE);
        assertThat(other("chat").channel()).isEqualTo(Channel.CHAT);
        assertThat(other("chat").direction()).isEqualTo(Direction.INBOUND);
    }

    @Test
    void eventOfAKindThatIsNotKnownSaysNothingOfTheStatus() {
        assertThat(other("not known yet").status()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another event of EventBridge", "what an agent does"})
    void ignoresWhatIsNoContact(String name) {
        assertThat(AmazonConnectPayloads.ALL.samples("others", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | contactId",
                "{'contactId': null} | contactId",
                "{'contactId': 'c'} | channel",
                "{'contactId': 'c', 'channel': []} | channel",
                "{'contactId': 'c', 'channel': 'VOICE', 'initiationTimestamp': 'now'}"
                        + " | initiationTimestamp",
                "{'detail-type': 'Amazon Connect Contact Event'} | detail",
                "{'detail-type': 'Amazon Connect Contact Event', 'detail': 7} | detail",
                "{'detail-type': 'Amazon Connect Contact Event', 'detail': {'contactId': 'c',"
                        + " 'channel': 'VOICE', 'agentInfo': []}} | detail.agentInfo",
                "{'Transcript': {}} | Transcript",
                "{'Transcript': []} | CustomerMetadata.ContactId",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> AmazonConnectPayloads.ALL.json(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
