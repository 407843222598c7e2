package io.tributary.mappings.iadvize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IAdvizeMappingTest {

    private static Interaction told(String name) {
        return IAdvizePayloads.sample("webhooks", name);
    }

    @Test
    void visitorWhomTheCompanyKnowsIsItsAccount() {
        assertThat(told("pushed").participants().get(0).identifiers())
                .containsExactly(Identifier.scoped("account", "shop/eu", "C-77", Proof.NETWORK));
        assertThat(told("visitor").participants().get(0).identifiers())
                .containsExactly(
                        Identifier.scoped("iadvize.visitor", "main", "593de089", Proof.NETWORK));
    }

    @Test
    void transferIsOneMoreOperatorOfTheConversation() {
        Interaction whole =
                InteractionParts.merge(List.of(told("pushed to another"), told("pushed")));
        assertThat(whole.participants()).hasSize(3);
        assertThat(whole.thread()).isEqualTo("conversation:4c8c7408");
    }

    @Test
    void endOfAConversationResolvesItsThread() {
        assertThat(told("closed").kind()).isEqualTo(Kind.RESOLUTION);
        assertThat(told("closed").thread()).isEqualTo(told("pushed").thread());
        assertThat(told("closed offsite").channel()).isEqualTo(Channel.MESSAGING);
    }

    @Test
    void callIsACall() {
        assertThat(told("call").kind()).isEqualTo(Kind.CALL);
        assertThat(told("call").channel()).isEqualTo(Channel.PHONE);
        assertThat(told("call").occurredAt()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void satisfactionIsOneSurveyInWhateverOrderItIsAnswered() {
        Interaction survey =
                InteractionParts.merge(
                        List.of(told("comment"), told("recommendation"), told("score")));
        assertThat(survey.kind()).isEqualTo(Kind.SURVEY);
        assertThat(survey.text()).isEqualTo("It was very helpful");
        assertThat(survey.attributes())
                .containsEntry("score", 3)
                .containsEntry("recommendation", 9);
    }

    @Test
    void echoOfTheBotIsOutbound() {
        assertThat(IAdvizePayloads.sample("bot", "echo of the bot").direction())
                .isEqualTo(Direction.OUTBOUND);
        assertThat(IAdvizePayloads.sample("bot", "first message").direction())
                .isEqualTo(Direction.INBOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "uninstalled", "something new"})
    void ignoresWhatIsNoContact(String name) {
        assertThat(IAdvizePayloads.samples("webhooks", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | eventType",
                "{'eventType': 'v2.conversation.closed'} | createdAt",
                "{'eventType': 'v2.conversation.closed', 'createdAt': 'soon'} | createdAt",
                "{'eventType': 'v2.conversation.closed', 'createdAt': '2026-11-20T10:00:00Z'}"
                        + " | conversationId",
                "{'eventType': 'visitor.updated', 'createdAt': '2026-11-20T10:00:00Z'}"
                        + " | visitorId",
                "{'message': 7} | message",
                "{'message': {}} | message.idMessage",
                "{'message': {'idMessage': 'm'}} | message.createdAt",
                "{'message': {'createdAt': '2026-11-20T10:00:00'}} | message.createdAt",
                "{'history': {}} | history",
                "{'replies': [{}]} | idConversation",
                "{'replies': [{}], 'idConversation': 'c'} | createdAt",
                "{'replies': [{}], 'idConversation': 'c', 'createdAt': '2026-11-20T10:00:00Z'}"
                        + " | replies[0].type",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> IAdvizePayloads.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
