package io.tributary.mappings.dialogflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogflowMappingTest {

    private static Interaction sample(String name) {
        return DialogflowEvents.sample("requests", name);
    }

    @ParameterizedTest
    @CsvSource({
        "es, CHAT, Where is my order 1042?",
        "es by phone, PHONE, Where is my order 1042?",
        "es over messenger, MESSAGING, Where is my order 1042?",
        "cx, CHAT, Where is my order 1042?",
        "cx by phone, PHONE, hello",
        "assistant of somebody, VOICE_ASSISTANT, where is my order",
    })
    void messageIsWhatWasSaidWhereverItWas(String name, Channel channel, String text) {
        assertThat(sample(name).channel()).isEqualTo(channel);
        assertThat(sample(name).text()).isEqualTo(text);
    }

    @Test
    void whoCallsIsTheNumber() {
        Identifier number = Identifier.phone("+447700900001", "GB", Proof.NETWORK);
        assertThat(sample("es by phone").participants().get(0).identifiers())
                .containsExactly(number);
        assertThat(sample("cx by phone").participants().get(0).identifiers())
                .containsExactly(number);
    }

    @Test
    void idThatASiteGivesIsOnlyStated() {
        assertThat(sample("es").participants().get(0).identifiers())
                .containsExactly(Identifier.scoped("account", "shop/eu", "C-77", Proof.STATED));
    }

    @Test
    void ignoresChecksWhetherTheWebhookIsAlive() {
        byte[] body = DialogflowEvents.RECORDED.bytes("healthcheck");
        assertThat(DialogflowEvents.map(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | responseId",
                "{'responseId': []} | responseId",
                "{'responseId': 'r'} | session",
                "{'responseId': 'r', 'queryResult': 7} | queryResult",
                "{'inputs': []} | conversation",
                "{'inputs': {}, 'conversation': {}} | inputs",
                "{'inputs': [], 'conversation': {}} | conversation.conversationId",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> DialogflowEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
