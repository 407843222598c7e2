package io.tributary.mappings.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSmsMappingTest {

    private static List<Identifier> customer(Interaction message) {
        return message.participants().get(0).identifiers();
    }

    @Test
    void messageThatCameInIsTheSendersOwn() {
        Interaction message = TwilioSmsEvents.sample("inbound");
        assertThat(message.direction()).isEqualTo(Direction.INBOUND);
        assertThat(message.channel()).isEqualTo(Channel.SMS);
        assertThat(message.status()).isNull();
        assertThat(customer(message))
                .containsExactly(Identifier.phone("+12025550143", "US", Proof.NETWORK));
    }

    @Test
    void conversationIsTheSameBothWays() {
        assertThat(TwilioSmsEvents.sample("status-sent").thread())
                .isEqualTo(TwilioSmsEvents.sample("inbound").thread());
        assertThat(customer(TwilioSmsEvents.sample("status-sent")))
                .isEqualTo(customer(TwilioSmsEvents.sample("inbound")));
    }

    @Test
    void receiptsMakeOneMessageWithTheFurthestOfThem() {
        Interaction message =
                InteractionParts.merge(
                        List.of(
                                TwilioSmsEvents.sample("status-read"),
                                TwilioSmsEvents.sample("status-sent"),
                                TwilioSmsEvents.sample("status-delivered")));
        assertThat(message.status()).isEqualTo("read");
        assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, queued",
        "scheduled, queued",
        "queued, queued",
        "sending, initiated",
        "sent, sent",
        "partially_delivered, sent",
        "delivered, delivered",
        "undelivered, failed",
        "failed, failed",
        "canceled, canceled",
        "READ, read",
        "teleported, teleported"
    })
    void saysHowFarAMessageHasCome(String told, String status) {
        Interaction receipt =
                TwilioSmsEvents.map("MessageSid=SM1&To=%2B12025550143&MessageStatus=" + told)
                        .get(0);
        assertThat(receipt.status()).isEqualTo(status);
        assertThat(receipt.part()).isEqualTo("status:" + status);
    }

    @Test
    void messageOverAnotherNetworkIsOfThatNumber() {
        Interaction message = TwilioSmsEvents.sample("inbound-whatsapp-button");
        assertThat(message.channel()).isEqualTo(Channel.MESSAGING);
        assertThat(customer(message))
                .containsExactly(Identifier.phone("+12025550143", "US", Proof.NETWORK));
        assertThat(message.replyTo()).containsExactly("SM0000000000000000000000000000000f");
        assertThat(message.attributes()).containsEntry("choice", "CONFIRM");
    }

    @ParameterizedTest
    @CsvSource({"78787, sms.sender", "MyBank, sms.sender", "messenger:1234, messenger.user"})
    void whatIsNoNumberIsNotTakenForOne(String from, String type) {
        Interaction message = TwilioSmsEvents.map("MessageSid=SM1&From=" + from).get(0);
        assertThat(customer(message)).extracting(Identifier::type).containsExactly(type);
    }

    @Test
    void filesAreNamedWithTheirKind() {
        assertThat(TwilioSmsEvents.sample("inbound-mms").attachments())
                .extracting(each -> each.mediaType() + " " + each.url())
                .containsExactly(
                        "image/jpeg https://api.twilio.com/m0",
                        "image/png https://api.twilio.com/m1");
    }

    @Test
    void redactedMessageReplacesWhatItSaid() {
        String resource =
                "{\"sid\": \"SM1\", \"direction\": \"inbound\", \"body\": \"%s\","
                        + " \"date_created\": \"Fri, 24 May 2019 17:18:27 +0000\","
                        + " \"date_updated\": \"Fri, 24 May 2019 17:18:%d +0000\"}";
        Interaction said = TwilioSmsEvents.map(resource.formatted("secret", 27)).get(0);
        Interaction redacted = TwilioSmsEvents.map(resource.formatted("", 28)).get(0);
        assertThat(InteractionParts.latest(said, redacted).text()).isNull();
    }

    @Test
    void pagesOfOtherResourcesAreIgnored() {
        assertThat(TwilioSmsEvents.map("{\"page_size\": 50, \"uri\": \"/x\", \"media_list\": []}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Body=hi | MessageSid",
                "CallSid=CA1&CallStatus=ringing | MessageSid",
                "{} | sid",
                "{\"messages\": {}} | messages",
                "{\"messages\": [7]} | messages[0]",
                "{\"messages\": [{\"direction\": \"inbound\"}]} | messages[0].sid",
                "{\"sid\": \"a\", \"direction\": \"sideways\"} | direction",
                "{\"sid\": \"a\", \"direction\": \"inbound\"} | date_created",
                "{\"sid\": \"a\", \"direction\": \"inbound\", \"date_sent\": \"soon\"} | date_sent",
                "{\"sid\": {}, \"direction\": \"inbound\"} | sid",
            })
    void namesWhatIsWrong(String body, String field) {
        assertThatThrownBy(() -> TwilioSmsEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "%zz=1", "Body=%zz", "{"})
    void rejectsWhatIsNoMessage(String body) {
        assertThatThrownBy(() -> TwilioSmsEvents.map(body)).isInstanceOf(PayloadRejected.class);
    }
}
