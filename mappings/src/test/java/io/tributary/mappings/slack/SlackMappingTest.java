package io.tributary.mappings.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
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

class SlackMappingTest {

    private static Interaction message(String name) {
        return SlackEvents.sample("messages", name);
    }

    private static Interaction event(String name) {
        return SlackEvents.sample("events", name);
    }

    private static Interaction interactive(String name) {
        return SlackEvents.sample("interactive", name);
    }

    private static List<Identifier> identifiers(Interaction interaction) {
        return interaction.participants().get(0).identifiers();
    }

    @Test
    void knowsTheSenderWithinTheWorkspace() {
        Interaction question = message("question");
        assertThat(question.direction()).isEqualTo(Direction.INBOUND);
        assertThat(question.participants())
                .containsExactly(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                null,
                                List.of(
                                        Identifier.scoped(
                                                "slack.user", "T0ACME", "U01ANA", Proof.NETWORK))));
        assertThat(identifiers(message("of an organisation")))
                .extracting(Identifier::scope)
                .containsExactly("E0ORG");
    }

    @Test
    void textIsAsPeopleSeeIt() {
        assertThat(message("question").text())
                .isEqualTo("Where is order 1042? <urgent> & thanks @joe");
        assertThat(message("app without words").text()).isEqualTo("Ticket 77 was opened");
    }

    @Test
    void answersAreOfTheThreadOfTheQuestion() {
        Interaction answer = message("answer in its thread");
        assertThat(answer.thread()).isEqualTo(message("question").thread());
        assertThat(answer.replyTo()).containsExactly(message("question").messageId());
        assertThat(interactive("button").thread()).isEqualTo(message("question").thread());
        assertThat(message("direct message").thread()).isEqualTo("D0ANA");
    }

    @Test
    void whatTheCompanyWritesIsOutbound() {
        assertThat(message("answer in its thread").direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(message("answer of an app").direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(message("answer of an app").participants())
                .extracting(Participant::role)
                .containsExactly(ParticipantRole.BOT);
    }

    @Test
    void workspaceOfTheCompanyNamesAllItsPeople() {
        RawEvent raw =
                new RawEvent(
                        "slack/main",
                        "sha256:0",
                        "slack",
                        Instant.EPOCH,
                        null,
                        Map.of("own", "T0ACME"),
                        Map.of(),
                        SlackEvents.WRITTEN.samplesOf("messages").get("question"));
        assertThat(new SlackMapping().map(raw).get(0).direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(message("from another workspace").direction()).isEqualTo(Direction.INBOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "deleted with answers"})
    void deletionBeatsEditAndEditBeatsMessage(String deletion) {
        Interaction question = message("question");
        Interaction edited = message("edited");
        Interaction deleted = message(deletion);
        assertThat(List.of(edited.id(), deleted.id())).containsOnly(question.id());
        assertThat(InteractionParts.latest(question, edited).text())
                .isEqualTo("Where is order 1043?");
        assertThat(edited.occurredAt()).isEqualTo(question.occurredAt());
        assertThat(InteractionParts.latest(deleted, edited).deleted()).isTrue();
        assertThat(deleted.text()).isNull();
    }

    @Test
    void reactionTakenBackIsWithdrawn() {
        Interaction reaction = event("reaction");
        Interaction withdrawn = event("reaction taken back");
        assertThat(reaction.replyTo()).containsExactly(message("answer in its thread").messageId());
        assertThat(withdrawn.id()).isEqualTo(reaction.id());
        assertThat(InteractionParts.latest(reaction, withdrawn).deleted()).isTrue();
    }

    @Test
    void latestProfileSaysWhoItIs() {
        Interaction joined = event("joined the workspace");
        Interaction changed = event("changed the profile");
        assertThat(changed.id()).isEqualTo(joined.id());
        Interaction latest = InteractionParts.latest(joined, changed);
        assertThat(latest.participants().get(0).name()).isEqualTo("Ana Ruiz");
        assertThat(identifiers(latest))
                .contains(
                        Identifier.of("email", "ana.ruiz@example.com", Proof.AUTHENTICATED),
                        Identifier.phone("600 111 222", "ES", Proof.STATED));
    }

    @Test
    void buttonSaysWhatItSays() {
        Interaction button = interactive("button");
        assertThat(button.text()).isEqualTo("Yes, thanks");
        assertThat(button.attributes()).containsEntry("choice", "solved:1042");
        assertThat(button.replyTo()).containsExactly(message("answer in its thread").messageId());
        assertThat(SlackEvents.samples("interactive", "several at once"))
                .extracting(Interaction::text)
                .containsExactly("Small, Large", "2026-11-24");
    }

    @Test
    void formSaysWhatWasFilledIn() {
        assertThat(interactive("form").text()).isEqualTo("1042\nToo small");
        assertThat(interactive("form of old").text()).isEqualTo("Broken\nDoes not start");
    }

    @Test
    void commandIsWhatTheUserTyped() {
        Interaction command =
                SlackEvents.map(
                                "token=x&team_id=T0ACME&channel_id=D0ANA&user_id=U01ANA"
                                        + "&user_name=ana&command=%2Forder&text=1042"
                                        + "&trigger_id=1.2")
                        .get(0);
        assertThat(command.text()).isEqualTo("/order 1042");
        assertThat(command.sourceEventId()).isEqualTo("command:1.2");
        assertThat(command.thread()).isEqualTo("D0ANA");
    }

    @ParameterizedTest
    @CsvSource({
        "events, profile that tells nothing",
        "events, profile of an app",
        "events, reaction to a file",
        "events, channel made",
        "events, notice of a channel",
        "events, thread got an answer",
        "events, app was opened",
        "events, kind of event that is not known yet",
        "events, handshake",
        "events, too many events",
        "interactive, form closed",
        "interactive, typing",
        "interactive, kind that is not known yet",
    })
    void ignoresWhatSaysNothing(String file, String name) {
        assertThat(SlackEvents.samples(file, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | event",
                "{'event': []} | event",
                "{'event': {'type': 'message', 'ts': '1.0'}} | event.channel",
                "{'event': {'type': 'message', 'channel': 'C1'}} | event.ts",
                "{'event': {'type': 'message', 'channel': 'C1', 'ts': 'soon'}} | event.ts",
                "{'event': {'type': 'message', 'channel': {}, 'ts': '1.0'}} | event.channel",
                "{'event': {'type': 'message', 'subtype': 'message_changed', 'channel': 'C1'}}"
                        + " | event.message",
                "{'event': {'type': 'message', 'subtype': 'message_deleted', 'channel': 'C1'}}"
                        + " | event.deleted_ts",
                "{'event': {'type': 'reaction_added'}} | event.item",
                "{'event': {'type': 'team_join'}} | event.user",
                "text=1042 | command",
                "command=%2Forder&trigger_id=1 | user_id",
                "command=%2Forder&user_id=U1 | trigger_id",
                "payload=%7B%22type%22:%22shortcut%22,%22action_ts%22:%221.0%22%7D | user.id",
                "payload=%7B%22type%22:%22view_submission%22%7D | view",
            })
    void namesWhatIsWrong(String body, String field) {
        assertThatThrownBy(() -> SlackEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "{", "payload=", "payload=[]", "payload=%zz"})
    void rejectsWhatIsNeitherJsonNorForm(String body) {
        assertThatThrownBy(() -> SlackEvents.map(body)).isInstanceOf(PayloadRejected.class);
    }
}
