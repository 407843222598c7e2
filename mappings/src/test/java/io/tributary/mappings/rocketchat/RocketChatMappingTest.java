package io.tributary.mappings.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RocketChatMappingTest {

    private static Interaction posted(String name) {
        return RocketChatEvents.sample("outgoing", name);
    }

    private static List<Interaction> session(String name) {
        return RocketChatEvents.samples("omnichannel", name);
    }

    @Test
    void tellsThePeopleOfTheCompanyByTheSetting() {
        assertThat(posted("message").direction()).isEqualTo(Direction.INBOUND);
        assertThat(posted("message of an agent").direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(posted("message of a bot").direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(posted("message of a bot").participants().get(0).role())
                .isEqualTo(ParticipantRole.BOT);
    }

    @Test
    void editReplacesTheMessageWheneverItComes() {
        Interaction said = posted("message");
        Interaction edited = posted("message edited");
        assertThat(edited.id()).isEqualTo(said.id());
        assertThat(InteractionParts.latest(edited, said)).isEqualTo(edited);
    }

    @Test
    void answerNamesTheMessageAboveIt() {
        assertThat(posted("reply in thread").replyTo())
                .containsExactly(posted("message").messageId());
        assertThat(posted("reply in thread").thread()).isEqualTo(posted("message").thread());
    }

    @Test
    void othersInTheSameRoomAreNoneOfTheConversation() {
        assertThat(posted("with trigger word").thread()).isNotEqualTo(posted("message").thread());
        assertThat(posted("direct message").thread()).isEqualTo("room:u-anau-eva");
    }

    @Test
    void messageIsTheSameByWhicheverWebhookItComes() {
        assertThat(session("message").get(1).id()).isEqualTo(posted("message").id());
        assertThat(session("closed").get(1).id()).isEqualTo(posted("message").id());
    }

    @Test
    void conversationThatIsClosedTellsAllThatWasSaid() {
        List<Interaction> closed = session("closed");
        assertThat(closed)
                .extracting(Interaction::kind)
                .containsExactly(
                        Kind.EVENT, Kind.MESSAGE, Kind.MESSAGE, Kind.MESSAGE, Kind.RESOLUTION);
        assertThat(closed).extracting(Interaction::thread).containsOnly("room:room-1");
        assertThat(closed.get(3).attachments()).hasSize(1);
        assertThat(closed.get(1).participants().get(0).identifiers())
                .contains(
                        Identifier.scoped("rocketchat.user", "main", "v-1", Proof.NETWORK),
                        Identifier.of("email", "ana@example.com", Proof.STATED),
                        Identifier.phone("07700 900001", "GB", Proof.STATED));
    }

    @Test
    void stepsOfAConversationAreOne() {
        Interaction whole =
                InteractionParts.merge(
                        List.of(
                                session("taken").get(0),
                                session("queued").get(0),
                                session("started").get(0)));
        assertThat(whole.status()).isEqualTo("in-progress");
        assertThat(whole.occurredAt()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void sameMessageThatWasLeftIsTheSame() {
        assertThat(session("left while nobody was there").get(0).sourceEventId())
                .startsWith("offline:")
                .doesNotContain("example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tried", "of unknown kind"})
    void ignoresWhatIsNoContact(String name) {
        assertThat(session(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | type",
                "{'type': 'LivechatSession'} | _id",
                "{'type': 'LivechatSession', '_id': 'r'} | createdAt",
                "{'type': 'LivechatSession', '_id': []} | _id",
                "{'type': 'LivechatSession', 'createdAt': 'soon'} | createdAt",
                "{'type': 'LivechatSession', '_id': 'r', 'createdAt': '2026-11-20T10:00:00Z',"
                        + " 'messages': [{}]} | messages.ts",
                "{'type': 'LivechatOfflineMessage'} | sentAt",
                "{'channel_id': 'c', 'message_id': 'm', 'timestamp': 'soon'} | timestamp",
                "{'user_id': 'u', 'message_id': 'm'} | channel_id",
                "{'contact': {}} | contact._id",
                "{'inquiry': {}} | inquiry.rid",
                "{'rooms': {}} | rooms",
                "{'rooms': [7]} | rooms[0]",
                "{'messages': [{}]} | messages.ts",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> RocketChatEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
