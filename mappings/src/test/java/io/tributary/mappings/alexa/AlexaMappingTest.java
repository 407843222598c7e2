package io.tributary.mappings.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlexaMappingTest {

    private static Interaction sample(String name) {
        return AlexaEvents.sample("requests", name);
    }

    @Test
    void intentIsAMessageInTheWordsThatAlexaUnderstood() {
        Interaction intent = sample("intent");
        assertThat(intent.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(intent.channel()).isEqualTo(Channel.VOICE_ASSISTANT);
        assertThat(intent.subject()).isEqualTo("WhereIsMyOrderIntent");
        assertThat(intent.text()).isEqualTo("order: 1042\nday: ?");
        assertThat(intent.attributes()).containsEntry("slots", Map.of("order", "1042", "day", "?"));
    }

    @Test
    void knowsAccountVoiceAndDevice() {
        assertThat(sample("launch").participants().get(0).identifiers())
                .containsExactly(
                        Identifier.scoped(
                                "alexa.user", "main", "amzn1.ask.account.ANA", Proof.NETWORK),
                        Identifier.scoped(
                                "alexa.person", "main", "amzn1.ask.person.ANA", Proof.NETWORK),
                        Identifier.scoped(
                                "device", "main", "amzn1.ask.device.KITCHEN", Proof.NETWORK));
    }

    @Test
    void tokensOfLinkedAccountsStayInTheRawArchive() {
        assertThat(sample("event SkillAccountLinked").toString())
                .doesNotContain("opens-the-account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ignored CanFulfillIntentRequest",
                "ignored AudioPlayer.PlaybackStarted",
                "ignored Display.ElementSelected",
                "ignored System.ExceptionEncountered",
                "ignored AlexaSkillEvent.SomethingNew",
                "ignored Something.New",
            })
    void ignoresWhatIsNoContact(String name) {
        assertThat(AlexaEvents.samples("requests", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | request",
                "{'request': 7} | request",
                "{'request': {}} | request.type",
                "{'request': {'type': 'LaunchRequest'}} | request.requestId",
                "{'request': {'type': 'LaunchRequest', 'requestId': 'r'}} | request.timestamp",
                "{'request': {'timestamp': 'soon'}} | request.timestamp",
                "{'request': {'type': 'IntentRequest'}} | request.intent",
                "{'request': {'type': 'IntentRequest', 'requestId': 'r', 'timestamp': 1431520496000,"
                        + " 'intent': {}}} | request.intent.name",
                "{'request': {'intent': {'slots': []}}} | request.intent.slots",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> AlexaEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
