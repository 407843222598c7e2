package io.tributary.mappings.intercom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntercomMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("intercom");

    private static List<Interaction> sample(String name) {
        return IntercomEvents.map(SAMPLES.bytes(name));
    }

    private static Interaction last(String name) {
        List<Interaction> all = sample(name);
        return all.get(all.size() - 1);
    }

    @Test
    void redactionTakesTheWordsWheneverItComes() {
        Interaction reply = last("conversation-user-replied");
        Interaction redacted = last("conversation-part-redacted");
        assertThat(redacted.id()).isEqualTo(reply.id());
        assertThat(reply.text()).isEqualTo("Any news?");
        assertThat(InteractionParts.latest(redacted, reply)).isEqualTo(redacted);
        assertThat(InteractionParts.latest(reply, redacted).text()).isNull();
        assertThat(redacted.deleted()).isFalse();
    }

    @Test
    void everyWebhookOfAConversationTellsTheSameFirstMessage() {
        assertThat(
                        List.of(
                                sample("conversation-user-created").get(0),
                                sample("conversation-admin-replied").get(0),
                                sample("conversation-admin-closed").get(0)))
                .containsOnly(sample("conversation-user-created").get(0));
    }

    @Test
    void closingIsAResolutionInTheThread() {
        Interaction closed = last("conversation-admin-closed");
        assertThat(closed.kind()).isEqualTo(Kind.RESOLUTION);
        assertThat(closed.thread()).isEqualTo(last("conversation-user-created").thread());
    }

    @Test
    void resolvedTicketReplacesTheSubmittedOne() {
        Interaction created = sample("ticket-created").get(0);
        Interaction resolved = sample("ticket-state-updated").get(0);
        assertThat(InteractionParts.latest(created, resolved)).isEqualTo(resolved);
        assertThat(resolved.id()).isEqualTo(created.id());
        assertThat(resolved.status()).isEqualTo("resolved");
        assertThat(resolved.endedAt()).isNotNull();
    }

    @Test
    void laterStateOfAContactReplacesTheOneBefore() {
        Interaction created = last("contact-user-created");
        Interaction merged = last("contact-merged");
        assertThat(merged.id()).isEqualTo(created.id());
        assertThat(InteractionParts.latest(created, merged)).isEqualTo(merged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversation-read", "company-created", "ping", "something-new"})
    void ignoresWhatIsNoContactOfACustomer(String name) {
        assertThat(sample(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | type",
                "{\"type\": 7} | type",
                "{\"type\": \"notification_event\"} | topic",
                "{\"type\": \"notification_event\", \"topic\": \"x\"} | data.item",
                "{\"type\": \"notification_event\", \"topic\": \"x\", \"data\": []} | data",
                "{\"type\": \"notification_event\", \"topic\": \"x\", \"data\": {\"item\": []}}"
                        + " | data.item",
                "{\"type\": \"conversation\"} | id",
                "{\"type\": \"contact\", \"id\": \"1\"} | created_at",
                "{\"type\": \"contact\", \"id\": \"1\", \"created_at\": \"yesterday\"}"
                        + " | created_at",
                "{\"type\": \"conversation\", \"id\": 1, \"created_at\": 1, \"source\": {}}"
                        + " | source.id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> IntercomEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
