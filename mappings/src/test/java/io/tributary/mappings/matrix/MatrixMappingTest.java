package io.tributary.mappings.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixMappingTest {

    private static Interaction sample(String name) {
        return MatrixTransactions.sample("transactions", name);
    }

    @Test
    void userIsTheSameOnWhateverServer() {
        assertThat(sample("text").participants().get(0).identifiers())
                .containsExactly(Identifier.of("matrix.user", "@ana:example.org", Proof.NETWORK));
        assertThat(sample("text").direction()).isEqualTo(Direction.INBOUND);
    }

    @Test
    void eventIsTheSameInWhateverTransaction() {
        assertThat(MatrixTransactions.samples("transactions", "same in another transaction"))
                .contains(sample("text"));
    }

    @Test
    void usersOfTheCompanysServerAreTheCompany() {
        assertThat(sample("answer of the company").direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(sample("answer of the company").participants().get(0).role())
                .isEqualTo(ParticipantRole.AGENT);
        assertThat(sample("notice of a bot").participants().get(0).role())
                .isEqualTo(ParticipantRole.BOT);
        assertThat(sample("answer of the company").replyTo())
                .containsExactly(sample("text").messageId());
    }

    @Test
    void editIsALaterStateOfItsMessage() {
        Interaction edit = sample("edit");
        assertThat(edit.id()).isEqualTo(sample("text").id());
        assertThat(edit.text()).isEqualTo("Where is my order 1043?");
        assertThat(InteractionParts.latest(edit, sample("text"))).isEqualTo(edit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redaction", "redaction of newer rooms"})
    void redactedMessageNeverComesBack(String name) {
        Interaction redacted = sample(name);
        assertThat(redacted.id()).isEqualTo(sample("text").id());
        assertThat(InteractionParts.latest(redacted, sample("edit")).deleted()).isTrue();
    }

    @Test
    void threadIsAConversationOfItsOwn() {
        assertThat(sample("in a thread").thread()).isEqualTo("thread:$m1");
        assertThat(sample("text").thread()).isEqualTo("room:!room:example.org");
    }

    @Test
    void nameOfAFileIsNoText() {
        assertThat(sample("image").text()).isNull();
        assertThat(sample("image with words").text()).isEqualTo("The slip");
    }

    @Test
    void stepsOfACallAreOneCall() {
        Interaction call =
                InteractionParts.merge(
                        List.of(
                                sample("call hangup"),
                                sample("call answer"),
                                sample("call invite")));
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.direction()).isEqualTo(Direction.INBOUND);
        assertThat(call.endedAt()).isEqualTo("2026-11-20T10:01:05Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "passing", "of unknown kind"})
    void ignoresWhatIsNoContact(String name) {
        assertThat(MatrixTransactions.samples("transactions", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | events",
                "{'events': {}} | events",
                "{'events': [7]} | events[0]",
                "{'events': [{}]} | events[0].type",
                "{'events': [{'type': 'm.room.message'}]} | events[0].event_id",
                "{'events': [{'type': 'm.room.message', 'event_id': '$a'}]} | events[0].room_id",
                "{'events': [{'type': 'm.room.message', 'event_id': '$a', 'room_id': '!r'}]}"
                        + " | events[0].origin_server_ts",
                "{'events': [{'type': 'm.room.message', 'event_id': '$a', 'room_id': '!r',"
                        + " 'origin_server_ts': 1795168800000}]} | events[0].sender",
                "{'events': [{'type': 'm.room.message', 'origin_server_ts': 'soon'}]}"
                        + " | events[0].origin_server_ts",
                "{'events': [{'type': 'm.room.redaction'}]} | events[0].redacts",
                "{'events': [{'type': 'm.room.member'}]} | events[0].state_key",
                "{'events': [{'type': 'm.call.invite'}]} | events[0].content.call_id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> MatrixTransactions.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
