package io.tributary.mappings.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatwootMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("chatwoot");

    private static List<Interaction> sample(String name) {
        return ChatwootEvents.map(SAMPLES.bytes(name));
    }

    private static Interaction first(String name) {
        return sample(name).get(0);
    }

    @Test
    void deletedMessageIsWithdrawnWheneverItsCreationComes() {
        Interaction said = first("message-incoming");
        Interaction deleted = first("message-deleted");
        assertThat(deleted.id()).isEqualTo(said.id());
        assertThat(InteractionParts.latest(said, deleted).deleted()).isTrue();
        assertThat(InteractionParts.latest(deleted, said).deleted()).isTrue();
    }

    @Test
    void answersThatBelongTogetherNameEachOther() {
        assertThat(first("message-reply").replyTo())
                .containsExactly(first("message-delivered").messageId());
        assertThat(first("message-mail").replyTo()).containsExactly("m0@shop.example");
    }

    @Test
    void ratingIsASurveyBesideItsMessage() {
        assertThat(sample("message-rated"))
                .extracting(Interaction::kind)
                .containsExactly(Kind.MESSAGE, Kind.SURVEY);
    }

    @Test
    void provesTheCompanysIdOnlyWhereChatwootHasVerifiedIt() {
        assertThat(proofOfAccount("message-incoming")).isEqualTo(Proof.NETWORK);
        assertThat(proofOfAccount("message-verified")).isEqualTo(Proof.AUTHENTICATED);
    }

    private static Proof proofOfAccount(String name) {
        return first(name).participants().get(0).identifiers().stream()
                .filter(identifier -> identifier.type().equals("account"))
                .map(Identifier::proof)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void addressThatIsTypedInIsTheCustomers() {
        assertThat(first("message-email-given").participants())
                .flatExtracting(participant -> participant.identifiers())
                .contains(Identifier.of("email", "ana.other@example.com", Proof.STATED));
    }

    @Test
    void resolvingIsAResolutionInTheThread() {
        List<Interaction> resolved = sample("conversation-resolved");
        assertThat(resolved)
                .extracting(Interaction::kind)
                .containsExactly(Kind.EVENT, Kind.RESOLUTION);
        assertThat(resolved)
                .extracting(Interaction::thread)
                .containsOnly(first("message-incoming").thread());
    }

    @ParameterizedTest
    @ValueSource(strings = {"typing", "something-new"})
    void ignoresWhatIsNoContact(String name) {
        assertThat(sample(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | event",
                "{\"event\": 7} | event",
                "{\"event\": \"message_created\"} | id",
                "{\"event\": \"message_created\", \"id\": []} | id",
                "{\"event\": \"message_created\", \"id\": 1} | created_at",
                "{\"event\": \"message_created\", \"id\": 1, \"created_at\": \"yesterday\"}"
                        + " | created_at",
                "{\"event\": \"message_created\", \"id\": 1, \"created_at\": 1795168700}"
                        + " | message_type",
                "{\"event\": \"conversation_created\"} | id",
                "{\"event\": \"contact_updated\"} | id",
                "{\"event\": \"webwidget_triggered\"} | id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> ChatwootEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
