package io.tributary.mappings.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshdeskMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("freshdesk");

    private static List<Interaction> sample(String name) {
        return FreshdeskEvents.map(SAMPLES.bytes(name));
    }

    private static List<Interaction> arrived(String name, String time) {
        return new FreshdeskMapping()
                .map(
                        new RawEvent(
                                "freshdesk/eu",
                                "sha256:0",
                                "freshdesk",
                                Instant.parse(time),
                                null,
                                Map.of(),
                                Map.of(),
                                SAMPLES.bytes(name)));
    }

    @Test
    void sameWordsAreOneMessageAtTheTimeTheyWereFirstTold() {
        Interaction first = arrived("webhook-replied", "2026-11-20T10:00:00Z").get(1);
        Interaction again = arrived("webhook-replied", "2026-11-20T11:00:00Z").get(1);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(InteractionParts.latest(first, again)).isEqualTo(first);
        assertThat(InteractionParts.latest(again, first)).isEqualTo(first);
    }

    @Test
    void laterStateOfATicketReplacesTheOneBefore() {
        Interaction first = arrived("webhook-created", "2026-11-20T10:00:00Z").get(0);
        Interaction later = arrived("webhook-replied", "2026-11-20T11:00:00Z").get(0);
        assertThat(later.id()).isEqualTo(first.id());
        assertThat(InteractionParts.latest(first, later)).isEqualTo(later);
    }

    @Test
    void tellsByTheNameWhoWroteTheLatestWords() {
        assertThat(sample("webhook-replied").get(1).direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(sample("webhook-customer-replied").get(1).direction())
                .isEqualTo(Direction.INBOUND);
        assertThat(sample("webhook-noted").get(1).direction()).isEqualTo(Direction.INTERNAL);
    }

    @Test
    void spamIsWithdrawn() {
        assertThat(sample("ticket-spam").get(0).deleted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "7 | ''",
                "{} | requester_id",
                "[null] | [0].requester_id",
                "{\"results\": {}} | results",
                "{\"results\": [{}]} | results[0].requester_id",
                "{\"freshdesk_webhook\": []} | freshdesk_webhook",
                "{\"freshdesk_webhook\": {}} | freshdesk_webhook.ticket_id",
                "{\"helpdesk_ticket\": {\"requester_id\": 1}} | helpdesk_ticket.id",
                "{\"requester_id\": 1, \"id\": 2} | created_at",
                "{\"requester_id\": 1, \"id\": 2, \"created_at\": \"yesterday\"} | created_at",
                "{\"incoming\": true} | id",
                "{\"email\": \"a@example.com\"} | id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> FreshdeskEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
