package io.tributary.mappings.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Proof;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmppMappingTest {

    private static Interaction sample(String file, String name) {
        return SmppEvents.sample(file, name);
    }

    private static Interaction sample(String file, String name, Map<String, String> settings) {
        return SmppEvents.sample(file, name, SmppEvents.TEN, settings);
    }

    private static List<Identifier> sender(String name) {
        return sample("senders", name).participants().get(0).identifiers();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default alphabet | € 5 for [Ç]?@b",
                "UCS-2 | ¿Dónde está 📦 1042?",
                "Latin-1 | ¿Dónde está?",
                "ASCII | Where is it?",
                "Cyrillic | Где мой заказ?",
                "Hebrew | שלום",
                "Japanese | 注文",
                "Korean | 주문",
                "flash | Now",
                "flash in UCS-2 | Ya",
                "message waiting | 2 messages",
                "in the payload | Where is my order 1042?",
                "data_sm | Where is my order 1042?",
            })
    void readsTheWords(String name, String text) {
        assertThat(sample("messages", name).text()).isEqualTo(text);
        assertThat(sample("messages", name).direction()).isEqualTo(Direction.INBOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "binary of class 1"})
    void octetsAreNoWords(String name) {
        assertThat(sample("messages", name).text()).isNull();
        assertThat(sample("messages", name).attributes()).containsEntry("binary", "AQIDBA==");
    }

    @Test
    void alphabetOfCoding0IsTheRoutes() {
        byte[] body =
                "{\"command\":\"deliver_sm\",\"shortMessage\":\"wr9E83M=\"}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(
                        SmppEvents.map(body, SmppEvents.TEN, Map.of("alphabet", "ISO-8859-1"))
                                .get(0)
                                .text())
                .isEqualTo("Â¿Dós");
    }

    @Test
    void numbersAreTelephonesAndNamesAreNot() {
        Identifier number = Identifier.phone("+447700900001", "GB", Proof.NETWORK);
        assertThat(sender("international")).containsExactly(number);
        assertThat(sender("international with its plus")).containsExactly(number);
        assertThat(sender("unknown type")).containsExactly(number);
        assertThat(sender("national"))
                .containsExactly(Identifier.phone("07700900001", "GB", Proof.NETWORK));
        assertThat(sender("name"))
                .containsExactly(
                        Identifier.scoped(
                                "sms.sender", "smpp/carrier", "Acme Bank", Proof.NETWORK));
        assertThat(sender("name of digits")).noneMatch(each -> each.type().equals("phone"));
        assertThat(sender("short code")).noneMatch(each -> each.type().equals("phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "withheld"})
    void withheldSenderHasNoNameAndNoConversation(String name) {
        assertThat(sender(name)).isEmpty();
        assertThat(sample("senders", name).thread()).isNull();
    }

    @Test
    void messageThatIsSentAgainIsTheSameAndOneThatIsWrittenAgainIsNot() {
        Instant soon = SmppEvents.TEN.plus(Duration.ofMinutes(3));
        Instant later = SmppEvents.TEN.plus(Duration.ofMinutes(30));
        String id = sample("messages", "ASCII").sourceEventId();

        assertThat(SmppEvents.sample("messages", "ASCII", soon, Map.of()).sourceEventId())
                .isEqualTo(id);
        assertThat(SmppEvents.sample("messages", "ASCII", later, Map.of()).sourceEventId())
                .isNotEqualTo(id);
        assertThat(sample("messages", "Latin-1").sourceEventId()).isNotEqualTo(id);
    }

    @Test
    void receiptsMakeOneMessageWithTheFurthestOfThem() {
        Interaction message =
                InteractionParts.merge(
                        List.of(sample("receipts", "delivered"), sample("receipts", "on its way")));
        assertThat(message.status()).isEqualTo("delivered");
        assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(message.sourceEventId()).isEqualTo("0059113978");
        assertThat(message.occurredAt()).isEqualTo(SmppEvents.TEN.plus(Duration.ofMinutes(3)));
    }

    @Test
    void conversationIsTheSameBothWays() {
        assertThat(sample("receipts", "delivered").thread())
                .isEqualTo(sample("messages", "ASCII").thread());
        assertThat(sample("receipts", "delivered").participants())
                .isEqualTo(sample("messages", "ASCII").participants());
    }

    @Test
    void receiptInDecimalDigitsIsOfTheMessageInHexadecimalOnes() {
        Map<String, String> decimal = Map.of("receiptIds", "decimal");
        assertThat(sample("receipts", "delivered", decimal).sourceEventId())
                .isEqualTo(sample("receipts", "by TLVs alone", decimal).sourceEventId())
                .isEqualTo("38601fa");
    }

    @Test
    void datesOfReceiptsAreInTheZoneOfTheSmsc() {
        assertThat(sample("receipts", "with seconds", Map.of("zone", "Europe/Madrid")).occurredAt())
                .isEqualTo("2026-11-20T09:03:59Z");
        assertThat(sample("receipts", "without a date").occurredAt()).isEqualTo(SmppEvents.TEN);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, queued",
        "ENROUTE, sent",
        "ACCEPTD, sent",
        "DELIVRD, delivered",
        "DELIVERD, delivered",
        "EXPIRED, failed",
        "DELETED, failed",
        "UNDELIV, failed",
        "REJECTD, failed",
        "SKIPPED, failed",
        "UNKNOWN, unknown",
        "ODD, odd",
    })
    void saysHowFarAMessageHasCome(String told, String status) {
        assertThat(SmppStates.word(4, null, told)).isEqualTo(status);
    }

    @Test
    void telephoneThatSaysReadAndPersonWhoAnswersNameTheMessage() {
        assertThat(sample("receipts", "read").status()).isEqualTo("read");
        assertThat(sample("messages", "acknowledged by a person").replyTo())
                .containsExactly(sample("receipts", "read").messageId());
    }

    @Test
    void ignoresTheEndOfADialogue() {
        assertThat(SmppEvents.map(SmppEvents.body("receipts", "conversation abort"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | command",
                "{'command': 'submit_sm'} | command",
                "{'command': {}} | command",
                "{'command': 'deliver_sm', 'source': 7} | source",
                "{'command': 'deliver_sm', 'source': {'ton': 'x'}} | source.ton",
                "{'command': 'deliver_sm', 'esmClass': 99999999999} | esmClass",
                "{'command': 'deliver_sm', 'shortMessage': '***'} | shortMessage",
                "{'command': 'deliver_sm', 'tlvs': {}} | tlvs",
                "{'command': 'deliver_sm', 'esmClass': 4} | shortMessage.id",
                "{'command': 'deliver_sm', 'esmClass': 4, 'shortMessage': 'aWQ6MQ=='}"
                        + " | shortMessage.stat",
                "{'command': 'deliver_sm', 'esmClass': 64, 'shortMessage': 'IAAD'} | shortMessage",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> SmppEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"zone, Nowhere", "alphabet, klingon", "joinHours, 0", "repeatMinutes, soon"})
    void namesTheSettingThatIsWrong(String name, String value) {
        assertThatThrownBy(() -> sample("messages", "default alphabet", Map.of(name, value)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> SmppEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
