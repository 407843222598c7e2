package io.tributary.mappings.viber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Attachment;
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

class ViberMappingTest {

    private static Interaction message(String name) {
        return ViberEvents.sample("messages", name);
    }

    private static Interaction event(String name) {
        return ViberEvents.sample("events", name);
    }

    private static List<Identifier> customer(Interaction interaction) {
        return interaction.participants().get(0).identifiers();
    }

    @Test
    void knowsTheSenderWithinTheBot() {
        Interaction text = message("text");
        assertThat(text.direction()).isEqualTo(Direction.INBOUND);
        assertThat(text.sourceEventId()).isEqualTo("4912661846655238145");
        assertThat(text.participants())
                .containsExactly(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                "Ana Ruiz",
                                List.of(
                                        Identifier.scoped(
                                                "viber.user",
                                                "viber/main",
                                                "01234567890A=",
                                                Proof.NETWORK))));
    }

    @Test
    void receiptsMakeOneMessageWithTheFurthestOfThem() {
        Interaction message =
                InteractionParts.merge(List.of(event("seen"), event("failed"), event("delivered")));
        assertThat(message.status()).isEqualTo("read");
        assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(message.thread()).isEqualTo(message("text").thread());
        assertThat(message.attributes()).containsEntry("error", "failure description");
    }

    @Test
    void numberOfTheSendersOwnCardSuggestsAndProvesNothing() {
        assertThat(customer(message("own card")))
                .contains(Identifier.phone("+972511123123", "ES", Proof.INFERRED));
        assertThat(customer(message("somebody's card")))
                .extracting(Identifier::type)
                .containsExactly("viber.user");
    }

    @ParameterizedTest
    @CsvSource({
        "place, 'Location: 50.76891, 6.11499'",
        "link, https://example.com/1042",
        "own card, 'Contact: Ana Ruiz'",
        "sticker, Sticker",
        "picture with words, The receipt",
    })
    void saysWhatAPersonWouldSay(String name, String text) {
        assertThat(message(name).text()).isEqualTo(text);
    }

    @Test
    void filesAreNamed() {
        assertThat(message("file").attachments())
                .containsExactly(
                        new Attachment(
                                "receipt.pdf", null, 22016L, "https://dl-media.viber.com/2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscribed", "unsubscribed", "conversation started"})
    void whoComesAndGoesIsAnEventOfTheUser(String name) {
        assertThat(event(name).kind()).isEqualTo(Kind.EVENT);
        assertThat(event(name).direction()).isEqualTo(Direction.INBOUND);
        assertThat(customer(event(name))).isEqualTo(customer(message("text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test of the address", "status of a client", "not known yet"})
    void ignoresWhatTellsOfNobody(String name) {
        assertThat(ViberEvents.samples("events", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | event",
                "{'event': 7} | event",
                "{'event': 'message', 'timestamp': 1} | message_token",
                "{'event': 'seen', 'timestamp': 1} | message_token",
                "{'event': 'message', 'message_token': 1} | timestamp",
                "{'event': 'message', 'message_token': 1, 'timestamp': 'soon'} | timestamp",
                "{'event': 'message', 'message_token': 1, 'message': []} | message",
                "{'event': 'subscribed', 'timestamp': 1} | user.id",
                "{'event': 'message', 'sender': {'id': {}}} | sender.id",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> ViberEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> ViberEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
