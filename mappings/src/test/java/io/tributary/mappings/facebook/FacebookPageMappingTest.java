package io.tributary.mappings.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookPageMappingTest {

    private static final String PAGE = "104000000000001";

    private static List<Interaction> samples(String name) {
        return FacebookEvents.map(FacebookEvents.WRITTEN.samplesOf("changes").get(name));
    }

    private static Interaction sample(String name) {
        List<Interaction> mapped = samples(name);
        assertThat(mapped).hasSize(1);
        return mapped.get(0);
    }

    @Test
    void idsOfPeopleAreUniqueToThePage() {
        assertThat(sample("comment").participants())
                .containsExactly(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                "Ana Ruiz",
                                List.of(
                                        Identifier.scoped(
                                                "facebook.user",
                                                PAGE,
                                                "6600000000000001",
                                                Proof.NETWORK))),
                        new Participant(
                                ParticipantRole.AGENT,
                                null,
                                List.of(Identifier.of("facebook.page", PAGE, Proof.NETWORK))));
    }

    @Test
    void whoIsNotNamedIsStillSomebody() {
        assertThat(sample("from somebody who is not named").participants().get(0))
                .isEqualTo(new Participant(ParticipantRole.CUSTOMER, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer of the page",
                "answer of the page to it",
                "photos of the page",
                "comment below a review"
            })
    void whatThePageWritesIsOutbound(String name) {
        assertThat(sample(name).direction()).isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void answersShareTheThreadOfTheCommentAndFindIt() {
        Interaction comment = sample("comment");
        Interaction answer = sample("answer of the page");
        assertThat(answer.thread()).isEqualTo(comment.thread());
        assertThat(answer.replyTo()).containsExactly(comment.messageId());
        assertThat(sample("answer of the page to it").replyTo())
                .containsExactly(sample("post of a visitor").messageId());
    }

    @ParameterizedTest
    @CsvSource({
        "comment, edited, removed",
        "post of a visitor, 'post of a visitor, edited', 'post of a visitor, removed'",
        "review, 'review, edited', 'review, removed'"
    })
    void editsAndRemovalsAreOfTheSame(String written, String edited, String removed) {
        Interaction first = sample(written);
        assertThat(List.of(sample(edited), sample(removed)))
                .extracting(Interaction::id)
                .containsOnly(first.id());
        assertThat(InteractionParts.latest(first, sample(edited))).isEqualTo(sample(edited));
        assertThat(InteractionParts.latest(sample(removed), sample(edited)).deleted()).isTrue();
    }

    @Test
    void hidingKeepsTheWords() {
        Interaction hidden = InteractionParts.merge(List.of(sample("comment"), sample("hidden")));
        assertThat(hidden.text()).isEqualTo("¿Precio?");
        assertThat(hidden.attributes()).containsEntry("hidden", true);
        assertThat(InteractionParts.latest(sample("hidden"), sample("shown again")).attributes())
                .containsEntry("hidden", false);
    }

    @Test
    void reviewsAreReviews() {
        Interaction review = sample("review");
        assertThat(review.kind()).isEqualTo(Kind.REVIEW);
        assertThat(review.text()).isEqualTo("Tarda mucho");
        assertThat(sample("recommendation").attributes())
                .containsEntry("recommendation", "NEGATIVE");
    }

    @Test
    void conversationsAreThoseOfMessenger() {
        assertThat(sample("conversation"))
                .satisfies(
                        message -> {
                            assertThat(message.kind()).isEqualTo(Kind.MESSAGE);
                            assertThat(message.sourceEventId()).isEqualTo("m_1");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "like",
                "reaction",
                "item that is not known yet",
                "deed that is not known yet",
                "setting of the page"
            })
    void ignoresWhatNobodySaid(String name) {
        assertThat(samples(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | object",
                "{'object': 'page'} | entry",
                "{'object': 'page', 'entry': [7]} | entry[0]",
                "{'object': 'page', 'entry': [{'changes': [{'field': 'feed'}]}]}"
                        + " | entry[0].changes[0].value",
                "{'object': 'page', 'entry': [{'changes': [{'field': 'feed', 'value': []}]}]}"
                        + " | entry[0].changes[0].value",
                "{'object': 'page', 'entry': [{'time': 1, 'changes': [{'field': 'feed', 'value':"
                        + " {'item': 'post', 'verb': 'add'}}]}]} | entry[0].id",
                "{'object': 'page', 'entry': [{'id': '1', 'changes': [{'field': 'feed', 'value':"
                        + " {'item': 'post', 'verb': 'add'}}]}]} | entry[0].time",
                "{'object': 'page', 'entry': [{'id': '1', 'time': 1, 'changes': [{'field':"
                        + " 'feed', 'value': {'item': 'comment', 'verb': 'add'}}]}]}"
                        + " | entry[0].changes[0].value.comment_id",
                "{'object': 'page', 'entry': [{'id': '1', 'time': 1, 'changes': [{'field':"
                        + " 'feed', 'value': {'item': 'post', 'verb': 'add'}}]}]}"
                        + " | entry[0].changes[0].value.post_id",
                "{'object': 'page', 'entry': [{'id': '1', 'time': 1, 'changes': [{'field':"
                        + " 'ratings', 'value': {'item': 'rating', 'verb': 'add'}}]}]}"
                        + " | entry[0].changes[0].value.open_graph_story_id",
                "{'object': 'page', 'entry': [{'id': '1', 'time': 1, 'changes': [{'field':"
                        + " 'feed', 'value': {'item': 'post', 'created_time': 'soon'}}]}]}"
                        + " | entry[0].changes[0].value.created_time",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> FacebookEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
