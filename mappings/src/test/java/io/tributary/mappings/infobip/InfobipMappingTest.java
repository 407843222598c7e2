package io.tributary.mappings.infobip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfobipMappingTest {

    private static Interaction sample(String name) {
        return InfobipEvents.sample("results", name);
    }

    private static List<Identifier> customer(Interaction interaction) {
        return interaction.participants().get(0).identifiers();
    }

    @Test
    void messageThatCameInIsTheSendersOwn() {
        Interaction sms = sample("sms");
        assertThat(sms.direction()).isEqualTo(Direction.INBOUND);
        assertThat(sms.channel()).isEqualTo(Channel.SMS);
        assertThat(sms.text()).isEqualTo("Where is my order 1042?");
        assertThat(customer(sms))
                .containsExactly(Identifier.phone("+447700900001", "GB", Proof.NETWORK));
    }

    @Test
    void messageOverViberIsOfThatNumber() {
        Interaction viber = sample("viber");
        assertThat(viber.channel()).isEqualTo(Channel.MESSAGING);
        assertThat(customer(viber)).isEqualTo(customer(sample("sms")));
        assertThat(viber.replyTo()).containsExactly("9876543210987654321");
    }

    @Test
    void suggestionOfRcsAnswersTheMessageThatItWasBelow() {
        Interaction tapped = InfobipEvents.rcs("suggestion").get(0);
        assertThat(tapped.channel()).isEqualTo(Channel.MESSAGING);
        assertThat(tapped.text()).isEqualTo("Cancel it");
        assertThat(tapped.attributes()).containsEntry("postback", "cancel-order");
        assertThat(tapped.replyTo())
                .containsExactly(InfobipEvents.rcs("delivered").get(0).messageId());
        assertThat(customer(tapped)).isEqualTo(customer(sample("sms")));
    }

    @Test
    void placeIsReadAsItsCoordinates() {
        assertThat(InfobipEvents.rcs("place").get(0).text()).isEqualTo("40.4168, -3.7038");
    }

    @Test
    void receiptsMakeOneMessageWithTheFurthestOfThem() {
        Interaction message =
                InteractionParts.merge(
                        List.of(sample("seen"), sample("delivered"), sample("pending")));
        assertThat(message.status()).isEqualTo("read");
        assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(customer(message)).isEqualTo(customer(sample("sms")));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, queued",
        "PENDING, sent",
        "DELIVERED, delivered",
        "UNDELIVERABLE, failed",
        "EXPIRED, failed",
        "REJECTED, failed",
        "TELEPORTED, teleported",
    })
    void saysHowFarAMessageHasCome(String group, String status) {
        Interaction receipt =
                InfobipEvents.map(
                                "{'results': [{'messageId': 'a', 'to': '447700900001', 'doneAt':"
                                        + " '2026-11-20T10:00:00.000+0000', 'status':"
                                        + " {'groupName': '"
                                        + group
                                        + "'}}]}")
                        .get(0);
        assertThat(receipt.status()).isEqualTo(status);
        assertThat(receipt.part()).isEqualTo("status:" + status);
    }

    @Test
    void offsetIsReadWithAndWithoutColon() {
        assertThat(sample("sms").occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(sample("viber").occurredAt()).isEqualTo(Instant.parse("2026-11-20T09:01:00Z"));
    }

    @Test
    void webhookWithoutResultsIsNothing() {
        assertThat(InfobipEvents.samples("results", "none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | results",
                "{'results': {}} | results",
                "{'results': [7]} | results[0]",
                "{'results': [null]} | results[0]",
                "{'results': [{}]} | results[0].messageId",
                "{'results': [{'messageId': 'a'}]} | results[0].receivedAt",
                "{'results': [{'messageId': 'a', 'receivedAt': 'soon'}]} | results[0].receivedAt",
                "{'results': [{'messageId': 'a', 'receivedAt': '2026-11-20T10:00:00'}]}"
                        + " | results[0].receivedAt",
                "{'results': [{'messageId': {}}]} | results[0].messageId",
                "{'results': [{'messageId': 'a', 'status': {}}]} | results[0].status.groupName",
                "{'results': [{'messageId': 'a', 'status': {'groupName': 'PENDING'}}]}"
                        + " | results[0].doneAt",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> InfobipEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> InfobipEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
