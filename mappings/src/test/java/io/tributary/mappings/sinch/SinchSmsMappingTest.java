package io.tributary.mappings.sinch;

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

class SinchSmsMappingTest {

    private static Interaction sample(String name) {
        return SinchSmsEvents.sample("callbacks", name);
    }

    private static List<Identifier> customer(Interaction interaction) {
        return interaction.participants().get(0).identifiers();
    }

    @Test
    void messageThatCameInIsTheSendersOwn() {
        Interaction text = sample("text");
        assertThat(text.direction()).isEqualTo(Direction.INBOUND);
        assertThat(text.channel()).isEqualTo(Channel.SMS);
        assertThat(text.text()).isEqualTo("Where is my order 1042?");
        assertThat(customer(text))
                .containsExactly(Identifier.phone("+447700900001", "GB", Proof.NETWORK));
    }

    @Test
    void conversationIsTheSameBothWays() {
        assertThat(sample("delivered").thread()).isEqualTo(sample("text").thread());
        assertThat(customer(sample("delivered"))).isEqualTo(customer(sample("text")));
    }

    @Test
    void receiptsMakeOneMessageWithTheFurthestOfThem() {
        Interaction message =
                InteractionParts.merge(
                        List.of(sample("delivered"), sample("queued"), sample("dispatched")));
        assertThat(message.status()).isEqualTo("delivered");
        assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "Queued, queued",
        "Dispatched, sent",
        "Delivered, delivered",
        "Aborted, failed",
        "Rejected, failed",
        "Expired, failed",
        "Deleted, failed",
        "Failed, failed",
        "Cancelled, canceled",
        "Unknown, unknown",
    })
    void saysHowFarAMessageHasCome(String told, String status) {
        Interaction receipt =
                SinchSmsEvents.map(
                                "{'type': 'recipient_delivery_report_sms', 'batch_id': 'b',"
                                        + " 'recipient': '+447700900001', 'at':"
                                        + " '2026-11-20T10:00:00Z', 'status': '"
                                        + told
                                        + "'}")
                        .get(0);
        assertThat(receipt.status()).isEqualTo(status);
        assertThat(receipt.sourceEventId()).isEqualTo("b:447700900001");
    }

    @Test
    void reportOfABatchIsOneOfEachThatItNames() {
        assertThat(SinchSmsEvents.samples("callbacks", "batch in full"))
                .extracting(each -> each.sourceEventId() + " " + each.status())
                .containsExactly(
                        "01FC66621XXXXX119Z8PMV1QPQ:447700900001 delivered",
                        "01FC66621XXXXX119Z8PMV1QPQ:447700900002 delivered",
                        "01FC66621XXXXX119Z8PMV1QPQ:447700900003 failed");
    }

    @Test
    void bytesAreNoWords() {
        assertThat(sample("binary").text()).isNull();
        assertThat(sample("binary").attributes()).containsEntry("binary", "AQIDBA==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch in brief", "not known yet"})
    void ignoresWhatNamesNobody(String name) {
        assertThat(SinchSmsEvents.samples("callbacks", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | type",
                "{'type': 7} | type",
                "{'type': 'mo_text', 'received_at': '2026-11-20T10:00:00Z'} | id",
                "{'type': 'mo_text', 'id': 'a'} | received_at",
                "{'type': 'mo_text', 'id': 'a', 'received_at': 'soon'} | received_at",
                "{'type': 'mo_text', 'id': {}} | id",
                "{'type': 'mo_media', 'id': 'a', 'received_at': '2026-11-20T10:00:00Z',"
                        + " 'body': {'media': 7}} | body.media",
                "{'type': 'recipient_delivery_report_sms'} | recipient",
                "{'type': 'recipient_delivery_report_sms', 'recipient': '1'} | batch_id",
                "{'type': 'recipient_delivery_report_sms', 'recipient': '1', 'batch_id': 'b'}"
                        + " | status",
                "{'type': 'recipient_delivery_report_sms', 'recipient': '1', 'batch_id': 'b',"
                        + " 'status': 'Queued'} | at",
                "{'type': 'delivery_report_sms', 'statuses': {}} | statuses",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> SinchSmsEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> SinchSmsEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
