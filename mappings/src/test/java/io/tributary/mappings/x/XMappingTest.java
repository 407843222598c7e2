package io.tributary.mappings.x;

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

class XMappingTest {

    private static final String ANA = "2244994945000000001";

    private static List<Interaction> samples(String file, String name) {
        return XEvents.map(XEvents.WRITTEN.samplesOf(file).get(name));
    }

    private static Interaction sample(String file, String name) {
        List<Interaction> mapped = samples(file, name);
        assertThat(mapped).hasSize(1);
        return mapped.get(0);
    }

    @Test
    void knowsTheAuthorByIdAndOnlySuggestsByName() {
        Interaction mention = sample("activity", "mention");
        assertThat(mention.kind()).isEqualTo(Kind.COMMENT);
        assertThat(mention.direction()).isEqualTo(Direction.INBOUND);
        assertThat(mention.text()).isEqualTo("@tienda ¿cambios & devoluciones <30 días?");
        assertThat(mention.participants())
                .containsExactly(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                "Ana Ruiz",
                                List.of(
                                        Identifier.of("x.user", ANA, Proof.NETWORK),
                                        Identifier.of("x.username", "anaruiz", Proof.NETWORK))),
                        new Participant(
                                ParticipantRole.AGENT,
                                "Tienda",
                                List.of(Identifier.of("x.account", "3001", Proof.NETWORK))));
    }

    @ParameterizedTest
    @CsvSource({
        "activity, answer of the company",
        "activity, answer of the company to it",
        "answers, answer of the company",
        "events, message of the company",
        "first-api, message alone"
    })
    void answersOfTheCompanyAreOutboundAndToTheCustomer(String file, String name) {
        Interaction answer = sample(file, name);
        assertThat(answer.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(answer.participants())
                .filteredOn(each -> each.role() == ParticipantRole.CUSTOMER)
                .singleElement()
                .satisfies(
                        customer ->
                                assertThat(customer.identifiers())
                                        .contains(Identifier.of("x.user", ANA, Proof.NETWORK)));
    }

    @Test
    void answersFindWhatTheyAnswer() {
        Interaction mention = sample("activity", "mention");
        assertThat(sample("activity", "answer of the company").replyTo())
                .containsExactly(mention.messageId());
        assertThat(sample("answers", "answer of the company").replyTo())
                .containsExactly(mention.messageId());
        assertThat(sample("events", "answer").replyTo()).containsExactly("x:1990000000000000002");
    }

    @Test
    void postIsTheSameInteractionInEveryApi() {
        assertThat(
                        List.of(
                                sample("activity", "mention"),
                                samples("answers", "mentions").get(0),
                                sample("events", "mention"),
                                sample("first-api", "search"),
                                sample("first-api", "timeline")))
                .extracting(Interaction::id)
                .containsOnly(sample("activity", "mention").id());
    }

    @Test
    void messageIsTheSameInteractionAndConversationInEveryApi() {
        Interaction first = sample("first-api", "one message");
        Interaction second = samples("answers", "message").get(0);
        assertThat(first.id()).isEqualTo(second.id());
        assertThat(first.thread()).isEqualTo(second.thread()).isEqualTo("4012966701-" + ANA);
    }

    @Test
    void editIsOfTheFirstVersionAndDeletionBeatsIt() {
        Interaction mention = sample("activity", "mention");
        Interaction edited = sample("activity", "edited");
        Interaction deleted = sample("activity", "deleted by the customer");
        assertThat(List.of(edited, deleted, samples("answers", "mentions").get(1)))
                .extracting(Interaction::id)
                .containsOnly(mention.id());
        assertThat(InteractionParts.latest(mention, edited).text())
                .isEqualTo("@tienda ¿cambios y devoluciones?");
        assertThat(InteractionParts.latest(deleted, edited).deleted()).isTrue();
    }

    @Test
    void postsHaveNoThreadSoThatStrangersShareNoMatter() {
        assertThat(samples("answers", "mentions"))
                .extracting(Interaction::thread)
                .containsOnlyNulls();
    }

    @Test
    void tellsThatTheCompanyHasBlockedTheAuthor() {
        assertThat(sample("activity", "from somebody who is blocked").attributes())
                .containsEntry("blocked", true);
        assertThat(sample("activity", "mention").attributes()).doesNotContainKey("blocked");
    }

    @Test
    void takesTheWholeTextAndTheBestFilm() {
        Interaction post = sample("activity", "long, with a film");
        assertThat(post.text()).endsWith("Ya van dos veces este mes");
        assertThat(post.attachments())
                .extracting(each -> each.url())
                .containsExactly(
                        "https://video.twimg.com/1-832.mp4", "https://pbs.twimg.com/2.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "activity, repost",
        "activity, like",
        "activity, follow",
        "activity, unfollow",
        "activity, block",
        "activity, unblock",
        "activity, mute",
        "activity, revoked",
        "activity, kind that is not known yet",
        "answers, repost",
        "answers, empty page",
        "answers, look-up of accounts",
        "events, typing",
        "events, read",
        "events, encrypted",
        "events, like",
        "events, profile"
    })
    void ignoresWhatSaysNothing(String file, String name) {
        assertThat(samples(file, name)).isEmpty();
    }

    @Test
    void emptyTimelineIsNothing() {
        assertThat(XEvents.map("[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | id_str",
                "{'id': 7} | user",
                "{'id': 7, 'user': {}} | user.id_str",
                "{'id': 7, 'user': {'id': 9}} | created_at",
                "{'id': 7, 'user': {'id': 9}, 'created_at': 'soon'} | created_at",
                "[7] | [0]",
                "[{'id': 7, 'user': 9}] | [0].user",
                "{'for_user_id': '1', 'tweet_create_events': {}} | tweet_create_events",
                "{'for_user_id': '1', 'tweet_create_events': [{}]} | tweet_create_events[0].id_str",
                "{'for_user_id': '1', 'tweet_delete_events': [{'timestamp_ms': '1'}]}"
                        + " | tweet_delete_events[0].status",
                "{'for_user_id': '1', 'tweet_delete_events': [{'status': {'id': '1'}}]}"
                        + " | tweet_delete_events[0].status.user_id",
                "{'for_user_id': '1', 'direct_message_events': [{'type': 'message_create'}]}"
                        + " | direct_message_events[0].message_create",
                "{'for_user_id': '1', 'direct_message_events': [{'type': 'message_create',"
                        + " 'message_create': {}}]}"
                        + " | direct_message_events[0].message_create.sender_id",
                "{'data': null} | data",
                "{'data': [{'id': '7', 'text': 'a'}]} | data[0].created_at",
                "{'data': {'id': '7', 'text': 'a', 'created_at': '2026-11-20T09:58:01.000Z'}}"
                        + " | data.author_id",
                "{'data': [{'event_type': 'MessageCreate'}]} | data[0].sender_id",
                "{'data': {'event_type': 'post.delete', 'filter': {'user_id': '1'}, 'payload': {}}}"
                        + " | data.payload.id",
                "{'sender_id': 1} | id_str",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> XEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> XEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
