package io.tributary.mappings.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscourseMappingTest {

    private static Interaction sample(String name) {
        return DiscourseEvents.sample("events", name);
    }

    @Test
    void postIsACommentOfTheCommunity() {
        Interaction post = sample("post_created");
        assertThat(post.kind()).isEqualTo(Kind.COMMENT);
        assertThat(post.channel()).isEqualTo(Channel.COMMUNITY);
        assertThat(post.direction()).isEqualTo(Direction.INBOUND);
        assertThat(post.subject()).isEqualTo("My lamp flickers");
        assertThat(post.text()).isEqualTo("My lamp of order 1042 flickers.");
        assertThat(post.link()).isEqualTo("https://community.example/t/my-lamp-flickers/18/1");
        assertThat(post.participants().get(0).identifiers())
                .containsExactly(Identifier.scoped("discourse.user", "main", "7", Proof.NETWORK));
    }

    @ParameterizedTest
    @CsvSource({
        "post_created: answer of staff, AGENT",
        "post_created: of somebody named, AGENT",
        "post_created: of a bot, BOT",
    })
    void postsOfTheCompanyAreOutbound(String name, ParticipantRole role) {
        assertThat(sample(name).direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(sample(name).participants().get(0).role()).isEqualTo(role);
    }

    @Test
    void answersNameThePostThatTheyAnswer() {
        assertThat(sample("post_created: answer of staff").replyTo())
                .containsExactly(sample("post_created").messageId());
        assertThat(sample("post_created: answer to an answer").replyTo())
                .containsExactly(sample("post_created: answer of staff").messageId());
    }

    @Test
    void laterStateOfAPostCountsWheneverItComes() {
        Interaction created = sample("post_created");
        Interaction edited = sample("post_edited");
        Interaction destroyed = sample("post_destroyed");
        assertThat(InteractionParts.latest(edited, created)).isEqualTo(edited);
        assertThat(InteractionParts.latest(destroyed, edited).deleted()).isTrue();
        assertThat(InteractionParts.latest(sample("post_recovered"), destroyed).deleted())
                .isFalse();
    }

    @Test
    void acceptedAnswerResolvesTheTopic() {
        Interaction solved = sample("accepted_solution");
        assertThat(solved.kind()).isEqualTo(Kind.RESOLUTION);
        assertThat(solved.thread()).isEqualTo(sample("post_created").thread());
        assertThat(sample("unaccepted_solution").id()).isEqualTo(solved.id());
        assertThat(sample("unaccepted_solution").deleted()).isTrue();
    }

    @Test
    void userWhoSignsInByTheCompanyIsItsAccount() {
        assertThat(sample("user_created").participants().get(0).identifiers())
                .contains(
                        Identifier.scoped("account", "shop/eu", "C-77", Proof.NETWORK),
                        Identifier.of("email", "ana@example.com", Proof.STATED));
        assertThat(sample("user_destroyed").id()).isEqualTo(sample("user_created").id());
        assertThat(sample("user_destroyed").deleted()).isTrue();
    }

    @Test
    void thoseWhoWriteInOneRoomAreInNoCommonConversation() {
        assertThat(sample("chat_message_created").thread()).isEqualTo("chat-thread:of:501");
        assertThat(sample("chat_message_created: direct").thread()).isEqualTo("chat:11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping",
                "group_created",
                "category_created",
                "notification_created",
                "reviewable_created",
                "topic_upvote",
                "something_new",
            })
    void ignoresWhatIsNoContact(String name) {
        assertThat(DiscourseEvents.samples("events", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | ''",
                "{'post': 7} | post",
                "{'post': {}} | post.id",
                "{'post': {'id': []}} | post.id",
                "{'post': {'id': 1}} | post.created_at",
                "{'post': {'id': 1, 'created_at': 'soon'}} | post.created_at",
                "{'post': {'id': 1, 'post_number': 'first'}} | post.post_number",
                "{'topic': {}} | topic.id",
                "{'solved': {}} | solved.topic_id",
                "{'like': {}} | like.post",
                "{'like': {'post': {'id': 1}}} | like.user",
                "{'chat_message': {}} | chat_message.message",
                "{'user': {}} | user.id",
                "{'assign': {}} | assign.topic_id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> DiscourseEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
