package io.tributary.mappings.instagram;

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

class InstagramMappingTest {

    private static final String ACCOUNT = "17841400000000001";
    private static final Identifier ANA =
            Identifier.scoped("instagram.user", ACCOUNT, "6600000000000001", Proof.NETWORK);

    private static Interaction one(String file, String name) {
        List<Interaction> mapped = InstagramEvents.sample(file, name);
        assertThat(mapped).hasSize(1);
        return mapped.get(0);
    }

    @Test
    void commentsAndMessagesKnowOneCustomer() {
        assertThat(one("messages", "text").participants().get(0).identifiers())
                .containsExactly(ANA);
        assertThat(one("comments", "comment").participants().get(0).identifiers())
                .containsExactly(
                        ANA, Identifier.of("instagram.username", "ana.ruiz", Proof.NETWORK));
    }

    @Test
    void commentAndItsAnswersAreOneThread() {
        Interaction comment = one("comments", "comment");
        Interaction answer = one("comments", "answer of the company");
        assertThat(comment.kind()).isEqualTo(Kind.COMMENT);
        assertThat(comment.channel()).isEqualTo(Channel.SOCIAL);
        assertThat(comment.direction()).isEqualTo(Direction.INBOUND);
        assertThat(answer.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(answer.thread()).isEqualTo(comment.thread());
        assertThat(answer.replyTo()).containsExactly(comment.messageId());
    }

    @Test
    void graphApiTellsMoreOfTheSameComment() {
        Interaction webhook = one("comments", "comment");
        Interaction object = one("comments", "comment as the Graph API has it");
        assertThat(object.id()).isEqualTo(webhook.id());
        Interaction whole = InteractionParts.merge(List.of(object, webhook));
        assertThat(whole.participants()).isEqualTo(webhook.participants());
        assertThat(whole.attributes()).containsEntry("likes", 1L);
        assertThat(object.occurredAt()).hasToString("2025-11-20T11:59:58Z");
        assertThat(one("comments", "answer of the company as the Graph API has it").direction())
                .isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void graphApiNamesTheSameMessage() {
        Interaction object = one("comments", "message as the Graph API has it");
        assertThat(object.id()).isEqualTo(one("messages", "text").id());
        assertThat(object.thread()).isEqualTo(one("messages", "text").thread());
        assertThat(one("comments", "message of the company as the Graph API has it").direction())
                .isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void mentionIsAPartOfTheCommentThatMentions() {
        Interaction mention = one("comments", "mention in a comment");
        assertThat(mention.sourceEventId()).isEqualTo("18000000000000006");
        assertThat(mention.part()).isEqualTo("mention");
        assertThat(one("comments", "mention below a picture").sourceEventId())
                .isEqualTo("media:17900000000000005");
    }

    @ParameterizedTest
    @CsvSource({"text, INBOUND", "of the company, OUTBOUND", "reaction of the company, OUTBOUND"})
    void tellsTheCustomerFromTheCompany(String name, Direction direction) {
        Interaction message = one("messages", name);
        assertThat(message.direction()).isEqualTo(direction);
        assertThat(message.participants().get(0).identifiers()).containsExactly(ANA);
    }

    @Test
    void readMessageIsAPartOfIt() {
        Interaction read = one("messages", "read");
        Interaction whole =
                InteractionParts.merge(List.of(read, one("messages", "of the company")));
        assertThat(whole.status()).isEqualTo("read");
        assertThat(whole.text()).isEqualTo("Sí");
    }

    @Test
    void whatIsSharedIsThereOnce() {
        Interaction shared = one("messages", "shared post, told of twice");
        assertThat(shared.attachments()).hasSize(1);
        assertThat(shared.text()).isEqualTo("Otoño");
    }

    @ParameterizedTest
    @CsvSource({
        "messages, to itself",
        "comments, counts of a story",
        "comments, kind that is not known yet"
    })
    void ignoresWhatTellsOfNobody(String file, String name) {
        assertThat(InstagramEvents.sample(file, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | object",
                "{'object': 'page', 'entry': []} | object",
                "{'object': 'instagram'} | entry",
                "{'object': 'instagram', 'entry': [{'time': 1, 'changes': [{'field': 'comments',"
                        + " 'value': {}}]}]} | entry[0].changes[0].value.id",
                "{'object': 'instagram', 'entry': [{'time': 1, 'changes': [{'field': 'comments',"
                        + " 'value': []}]}]} | entry[0].changes[0].value",
                "{'object': 'instagram', 'entry': [{'changes': [{'field': 'comments',"
                        + " 'value': {'id': 'a'}}]}]} | entry[0].time",
                "{'object': 'instagram', 'entry': [{'time': 'soon', 'field': 'comments',"
                        + " 'value': {'id': 'a'}}]} | entry[0].time",
                "{'object': 'instagram', 'entry': [{'time': 1, 'changes': [{'field': 'mentions',"
                        + " 'value': {}}]}]} | entry[0].changes[0].value.media_id",
                "{'created_time': '2026-11-20T10:00:00+0000'} | id",
                "{'id': 'a', 'timestamp': '2026-02-30T25:00:00+0000'} | timestamp",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> InstagramEvents.map(json.replace('"', '\'')))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> InstagramEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
