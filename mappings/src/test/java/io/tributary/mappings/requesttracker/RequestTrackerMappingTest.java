package io.tributary.mappings.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTrackerMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("request-tracker");

    private static List<Interaction> sample(String name) {
        return RequestTrackerEvents.map(SAMPLES.bytes(name));
    }

    @Test
    void commentsAreNotesAndCorrespondenceIsMessagesOfEitherSide() {
        assertThat(sample("scrip-comment").get(1).kind()).isEqualTo(Kind.NOTE);
        assertThat(sample("scrip-comment").get(1).direction()).isEqualTo(Direction.INTERNAL);
        assertThat(sample("scrip-correspond-agent").get(1).direction())
                .isEqualTo(Direction.OUTBOUND);
        assertThat(sample("scrip-correspond-customer").get(1).direction())
                .isEqualTo(Direction.INBOUND);
    }

    @Test
    void theScripAndTheApiTellTheSameTransaction() {
        assertThat(sample("scrip-create").get(1).sourceEventId()).isEqualTo("transaction:101");
        assertThat(sample("api-transactions").get(0).sourceEventId()).isEqualTo("transaction:201");
    }

    @Test
    void theLaterStateOfATicketReplacesTheOneBefore() {
        Interaction created = sample("scrip-create").get(0);
        Interaction resolved = sample("scrip-resolved").get(0);
        assertThat(InteractionParts.latest(created, resolved)).isEqualTo(resolved);
        assertThat(resolved.status()).isEqualTo("resolved");
    }

    @Test
    void aDeletedTicketIsWithdrawn() {
        assertThat(sample("scrip-deleted").get(0).deleted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "7 | ''",
                "{} | Type",
                "[null] | [0].Type",
                "{\"items\": {}} | items",
                "{\"items\": [{\"Object\": {\"type\": \"ticket\"}}]} | items[0].Type",
                "{\"transaction\": 7} | transaction.Type",
                "{\"transaction\": {\"Type\": \"Create\"}} | transaction.id",
                "{\"transaction\": {\"Type\": \"Create\", \"id\": 1}} | transaction.Created",
                "{\"transaction\": {\"Type\": \"Create\", \"id\": 1, \"Created\": \"yesterday\"}}"
                        + " | transaction.Created",
                "{\"transaction\": {\"Type\": \"Status\"}, \"ticket\": {}} | ticket.id",
                "{\"EmailAddress\": \"a@example.com\"} | Name",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> RequestTrackerEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
