package io.tributary.mappings.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineMappingTest {

    private static final String ACCOUNT = "Uab012345678901234567890123456789";
    private static final String ANA = "Uana0000000000000000000000000001";

    private static Interaction message(String name) {
        return LineEvents.sample("messages", name);
    }

    private static Interaction event(String name) {
        return LineEvents.sample("events", name);
    }

    private static List<Identifier> customer(Interaction interaction) {
        return interaction.participants().stream()
                .filter(each -> each.role() == ParticipantRole.CUSTOMER)
                .flatMap(each -> each.identifiers().stream())
                .toList();
    }

    @Test
    void knowsTheSenderWithinTheOfficialAccount() {
        Interaction text = message("text");
        assertThat(text.direction()).isEqualTo(Direction.INBOUND);
        assertThat(text.participants())
                .containsExactly(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                null,
                                List.of(
                                        Identifier.scoped(
                                                "line.user", ACCOUNT, ANA, Proof.NETWORK))),
                        new Participant(
                                ParticipantRole.AGENT,
                                null,
                                List.of(Identifier.of("line.bot", ACCOUNT, Proof.NETWORK))));
        assertThat(text.thread()).isEqualTo(ANA);
    }

    @Test
    void usersAreThoseOfTheProviderIfTheRouteNamesIt() {
        RawEvent raw =
                new RawEvent(
                        "line/main",
                        "sha256:0",
                        "line",
                        Instant.EPOCH,
                        null,
                        Map.of("provider", "provider-1"),
                        Map.of(),
                        LineEvents.WRITTEN.samplesOf("messages").get("text"));
        assertThat(customer(new LineMapping().map(raw).get(0)))
                .extracting(Identifier::scope)
                .containsExactly("provider-1");
    }

    @Test
    void editReplacesTheMessageAndUnsendingWithdrawsIt() {
        Interaction text = message("text");
        Interaction edited = message("edited");
        Interaction unsent = message("unsent");
        assertThat(List.of(edited.id(), unsent.id())).containsOnly(text.id());
        assertThat(InteractionParts.latest(text, edited).text())
                .isEqualTo("Where is my order 1042?");
        assertThat(InteractionParts.latest(unsent, edited).deleted()).isTrue();
    }

    @Test
    void repeatedDeliveryIsTheSameInteraction() {
        assertThat(LineEvents.map(LineEvents.RECORDED.bytes("webhook-redelivery")).get(0).id())
                .isEqualTo(LineEvents.map(LineEvents.RECORDED.bytes("text-user")).get(0).id());
        assertThat(event("no event id").sourceEventId())
                .isEqualTo(
                        "unfollow:" + ANA + ":" + event("no event id").occurredAt().toEpochMilli());
    }

    @Test
    void answerNamesTheMessageThatItQuotes() {
        assertThat(message("answer to another message").replyTo())
                .containsExactly(message("text").messageId());
    }

    @Test
    void whatTheCompanysPeopleWriteIsOutbound() {
        Interaction answer = message("agent in a group");
        assertThat(answer.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(customer(answer)).isEmpty();
        assertThat(answer.thread()).isEqualTo(message("group").thread());
        assertThat(answer.replyTo()).containsExactly(message("group").messageId());
    }

    @Test
    void notificationThatArrivedIsOutbound() {
        Interaction delivered = event("notification delivered");
        assertThat(delivered.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(delivered.status()).isEqualTo("delivered");
        assertThat(customer(delivered)).extracting(Identifier::value).containsExactly(ANA);
    }

    @Test
    void linkedAccountIsTheUsersOnlyIfLinkingWentWell() {
        assertThat(customer(event("account linked")))
                .contains(
                        Identifier.scoped(
                                "line.linked-account",
                                ACCOUNT,
                                "Zb3vZ8nX0yQ1w2E3",
                                Proof.AUTHENTICATED));
        assertThat(customer(event("account not linked")))
                .extracting(Identifier::type)
                .containsExactly("line.user");
    }

    @ParameterizedTest
    @CsvSource({
        "membership, SUBSCRIPTION, MESSAGING",
        "beacon, VISIT, STORE",
        "video watched, VIEW, MESSAGING",
        "postback, MESSAGE, MESSAGING",
        "follow, EVENT, MESSAGING",
    })
    void tellsWhatUsersDoOtherThanWrite(String name, Kind kind, Channel channel) {
        assertThat(event(name).kind()).isEqualTo(kind);
        assertThat(event(name).channel()).isEqualTo(channel);
    }

    @Test
    void allWhoJoinedAreNamed() {
        assertThat(customer(event("member joined")))
                .extracting(Identifier::value)
                .containsExactly(ANA, "Ubea0000000000000000000000000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test of the address",
                "still near a beacon",
                "account joined a group",
                "account left a group",
                "account suspended",
                "device"
            })
    void ignoresWhatTellsOfNobody(String name) {
        assertThat(LineEvents.samples("events", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | events",
                "{'events': {}} | events",
                "{'events': [7]} | events[0]",
                "{'events': [{'type': 'message', 'timestamp': 1}]} | events[0].message.id",
                "{'events': [{'type': 'message', 'timestamp': 1, 'message': []}]}"
                        + " | events[0].message",
                "{'events': [{'type': 'message', 'message': {'id': '1'}}]} | events[0].timestamp",
                "{'events': [{'type': 'message', 'timestamp': 'soon', 'message': {'id': '1'}}]}"
                        + " | events[0].timestamp",
                "{'events': [{'type': 'unsend', 'timestamp': 1}]} | events[0].unsend.messageId",
                "{'events': [{'type': 'follow', 'timestamp': 1}]} | events[0].webhookEventId",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> LineEvents.map(json.replace('"', '\'')))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> LineEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
