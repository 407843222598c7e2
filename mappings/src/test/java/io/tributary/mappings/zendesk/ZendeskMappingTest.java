package io.tributary.mappings.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZendeskMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("zendesk");

    private static List<Interaction> sample(String name) {
        return ZendeskEvents.map(SAMPLES.bytes(name));
    }

    private static Interaction last(String name) {
        List<Interaction> all = sample(name);
        return all.get(all.size() - 1);
    }

    @Test
    void redactionTakesTheWordsWheneverItComes() {
        Interaction said = last("comment-of-customer");
        Interaction redacted = last("comment-redacted");
        assertThat(redacted.id()).isEqualTo(said.id());
        assertThat(said.text()).isEqualTo("Any news?");
        assertThat(InteractionParts.latest(redacted, said).text()).isNull();
        assertThat(InteractionParts.latest(said, redacted).text()).isNull();
    }

    @Test
    void fileJoinsItsCommentAndIsTakenAwayForGood() {
        Interaction said = last("comment-of-customer");
        Interaction linked = last("attachment-linked");
        Interaction redacted = last("attachment-redacted");
        assertThat(InteractionParts.merge(List.of(linked, said)).attachments()).hasSize(1);
        assertThat(InteractionParts.merge(List.of(linked, said)).text()).isEqualTo("Any news?");
        Interaction left = InteractionParts.latest(redacted, linked);
        assertThat(InteractionParts.merge(List.of(left, said)).attachments()).isEmpty();
    }

    @Test
    void deletedTicketComesBackUnlessItIsDeletedForGood() {
        Interaction deleted = sample("ticket-soft-deleted").get(0);
        Interaction back = sample("ticket-undeleted").get(0);
        Interaction gone = sample("ticket-permanently-deleted").get(0);
        assertThat(deleted.deleted()).isTrue();
        assertThat(InteractionParts.latest(deleted, back).deleted()).isFalse();
        assertThat(InteractionParts.latest(gone, back).deleted()).isTrue();
    }

    @Test
    void solvedTicketEndsWhenItWasSolved() {
        Interaction solved = sample("status-changed").get(0);
        assertThat(solved.status()).isEqualTo("solved");
        assertThat(solved.endedAt()).isNotNull();
        assertThat(sample("ticket-created").get(0).endedAt()).isNull();
    }

    @Test
    void mergedUsersAreOnePerson() {
        assertThat(last("user-merged").participants().get(0).identifiers())
                .extracting(identifier -> identifier.value())
                .contains("8447388090494", "8447388090777");
    }

    @Test
    void takesTheWordOfTheRouteForWhoIsAnAgent() {
        assertThat(sample("comments-of-the-api"))
                .extracting(Interaction::direction)
                .containsExactly(Direction.INBOUND, Direction.OUTBOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article-published", "something-new"})
    void ignoresWhatTellsOfNoCustomer(String name) {
        assertThat(sample(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | type",
                "{\"ticket\": []} | ticket",
                "{\"ticket\": {}} | ticket.id",
                "{\"ticket\": {\"id\": 1}} | ticket.created_at",
                "{\"ticket\": {\"id\": 1, \"created_at\": \"yesterday\"}} | ticket.created_at",
                "{\"users\": [null]} | users[0]",
                "{\"comments\": [{}]} | comments[0].id",
                "{\"type\": \"zen:event-type:ticket.created\"} | detail",
                "{\"type\": \"zen:event-type:ticket.created\", \"detail\": []} | detail",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> ZendeskEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | line[1]",
                "name,age | line[1]",
                "name,age;7,8 | line[1]",
                "id,requester_id;,7 | line[2].id",
                "id,requester_id,created_at;1,7,yesterday | line[2].created_at",
                "id,requester_id;\"1 | line[2]",
            })
    void namesTheLineOfATableThatCannotBeRead(String table, String field) {
        byte[] body = table.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ZendeskEvents.table(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
