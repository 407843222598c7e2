package io.tributary.mappings.vonage;

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

class VonageMappingTest {

    private static Interaction message(String name) {
        return VonageEvents.sample("messages", name);
    }

    private static Interaction receipt(String name) {
        return VonageEvents.sample("receipts", name);
    }

    private static List<Identifier> customer(Interaction interaction) {
        return interaction.participants().get(0).identifiers();
    }

    @Test
    void messageThatCameInIsTheSendersOwn() {
        Interaction sms = message("sms");
        assertThat(sms.direction()).isEqualTo(Direction.INBOUND);
        assertThat(sms.channel()).isEqualTo(Channel.SMS);
        assertThat(sms.status()).isNull();
        assertThat(customer(sms))
                .containsExactly(Identifier.phone("+447700900001", "GB", Proof.NETWORK));
    }

    @Test
    void conversationIsTheSameBothWays() {
        assertThat(receipt("delivered").thread()).isEqualTo(message("sms").thread());
        assertThat(customer(receipt("delivered"))).isEqualTo(customer(message("sms")));
        assertThat(receipt("sms api delivered").thread()).isEqualTo(message("sms").thread());
    }

    @Test
    void receiptsMakeOneMessageWithTheFurthestOfThem() {
        Interaction message =
                InteractionParts.merge(
                        List.of(receipt("read"), receipt("submitted"), receipt("delivered")));
        assertThat(message.status()).isEqualTo("read");
        assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "submitted, sent",
        "delivered, delivered",
        "rejected, failed",
        "undeliverable, failed",
        "read, read",
        "Teleported, teleported",
    })
    void saysHowFarAMessageHasCome(String told, String status) {
        Interaction receipt =
                VonageEvents.map(
                                "{'message_uuid': 'a', 'to': '447700900001', 'from': 'Shop',"
                                        + " 'timestamp': '2026-11-20T10:00:00Z', 'status': '"
                                        + told
                                        + "'}")
                        .get(0);
        assertThat(receipt.status()).isEqualTo(status);
        assertThat(receipt.part()).isEqualTo("status:" + status);
    }

    @Test
    void userOfMessengerIsOfThePage() {
        assertThat(customer(message("messenger")))
                .containsExactly(
                        Identifier.scoped("messenger.user", "1234567890", "98765", Proof.NETWORK));
    }

    @ParameterizedTest
    @CsvSource({"78787", "MyBank"})
    void whatIsNoNumberIsNotTakenForOne(String from) {
        Interaction message =
                VonageEvents.map(
                                "{'message_uuid': 'a', 'channel': 'sms', 'from': '"
                                        + from
                                        + "', 'timestamp': '2026-11-20T10:00:00Z'}")
                        .get(0);
        assertThat(customer(message)).extracting(Identifier::type).containsExactly("sms.sender");
    }

    @Test
    void reactionTakenBackIsWithdrawn() {
        Interaction reaction = message("reaction");
        Interaction withdrawn = message("reaction taken back");
        assertThat(reaction.replyTo()).containsExactly("aaaaaaaa-bbbb-4ccc-8ddd-000000000001");
        assertThat(withdrawn.id()).isEqualTo(reaction.id());
        assertThat(InteractionParts.latest(reaction, withdrawn).deleted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "picture, The receipt",
        "place, 'Location: Shop, High Street 1'",
        "answer picked, Return it",
        "button, Yes",
        "order, Order",
        "several parts, Look",
    })
    void saysWhatAPersonWouldSay(String name, String text) {
        assertThat(message(name).text()).isEqualTo(text);
    }

    @Test
    void timeOfTheSmsApiIsUtc() {
        assertThat(message("sms api").occurredAt())
                .isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(receipt("sms api delivered").occurredAt())
                .isEqualTo(Instant.parse("2026-11-20T10:01:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | message_uuid",
                "{'message_uuid': 'a'} | timestamp",
                "{'message_uuid': 'a', 'timestamp': 'soon'} | timestamp",
                "{'message_uuid': 'a', 'to': {}} | to",
                "{'message_uuid': 'a', 'image': []} | image",
                "{'msisdn': '1'} | messageId",
                "{'messageId': '1'} | message-timestamp",
                "{'messageId': '1', 'message-timestamp': '2026-02-30 10:00:00'}"
                        + " | message-timestamp",
                "{'messageId': '1', 'timestamp': 'soon'} | timestamp",
                "{'messageId': '1', 'status': 'delivered', 'scts': '20'} | scts",
                "{'messageId': {}} | messageId",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> VonageEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> VonageEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
