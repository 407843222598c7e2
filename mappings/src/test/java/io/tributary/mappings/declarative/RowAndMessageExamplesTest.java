package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mapping files for rows of a table, messages of a queue and records of Kafka. */
class RowAndMessageExamplesTest {

    private static final String ROW =
            """
            {"number":1001,"version":null,"state":"P","ordered_at":"2026-11-20T10:00:00Z",
             "changed_at":"2026-11-20T11:00:00.123456Z","sales_channel":"TEL","total":12.50,
             "currency":"EUR","customer_no":"C-77","name":"Ana","email":"ana@example.com",
             "phone":null,"items":"1 x Lamp"}""";
    private static final String MESSAGE =
            """
            {"id": "A-17", "version": 2, "at": "2026-11-20T10:00:00Z", "start": "2026-11-24T09:30:00",
             "service": "Oil change", "plate": "1234 ABC", "employee": 12,
             "customer": {"number": "C-77", "name": "Ana", "mobile": "600 111 222"}}""";
    private static final String RECORD =
            """
            {"before": null, "after": {"id": 4711, "state": "open", "origin": "mail",
              "title": "Lamp", "body": "It flickers.", "account": "C-77",
              "email": "ana@example.com", "phone": null},
             "source": {"ts_ms": 1795168800000, "table": "tickets"}, "op": "c",
             "ts_ms": 1795168800123}""";

    private static List<Interaction> map(String example, Map<String, String> headers, String body) {
        return DeclaredExamples.read(example)
                .map(
                        new RawEvent(
                                "erp/main",
                                "1",
                                example,
                                Instant.parse("2026-11-20T10:10:00Z"),
                                null,
                                Map.of("region", "ES", "accounts", "erp", "orders", "shopify/main"),
                                headers,
                                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Interaction> row(String body) {
        return map("erp-orders", Map.of(), body);
    }

    private static List<Interaction> message(String type, String body) {
        return map("workshop-appointments", Map.of("jmstype", type, "branch", "north"), body);
    }

    private static List<Interaction> record(String body) {
        return map("debezium-tickets", Map.of("topic", "helpdesk.public.tickets"), body);
    }

    @Test
    void makesAnOrderOfARow() {
        Interaction order = row(ROW).get(0);
        assertThat(order.kind()).isEqualTo(Kind.ORDER);
        assertThat(order.channel()).isEqualTo(Channel.PHONE);
        assertThat(order.sourceEventId()).isEqualTo("order:1001");
        assertThat(order.revision())
                .isEqualTo(Instant.parse("2026-11-20T11:00:00.123Z").toEpochMilli());
        assertThat(order.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(order.status()).isEqualTo("paid");
        assertThat(order.text()).isEqualTo("1 x Lamp, 12.5 EUR");
        assertThat(order.participants().get(0).identifiers())
                .containsExactly(
                        Identifier.scoped("account", "erp", "C-77", Proof.NETWORK),
                        Identifier.of("email", "ana@example.com", Proof.STATED));
        assertThat(order.references())
                .containsExactly(Reference.of("order", "shopify/main", "1001"));
        assertThat(row(ROW.replace("\"P\"", "\"D\""))).isEmpty();
    }

    @Test
    void readsTimesWithoutAZoneInThatOfTheSource() {
        Interaction order = row(ROW.replace("2026-11-20T10:00:00Z", "2026-11-20 11:00:00")).get(0);
        assertThat(order.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void makesAnAppointmentOfAMessage() {
        Interaction booked = message("booked", MESSAGE).get(0);
        assertThat(booked.kind()).isEqualTo(Kind.APPOINTMENT);
        assertThat(booked.sourceEventId()).isEqualTo("appointment:A-17");
        assertThat(booked.revision()).isEqualTo(2);
        assertThat(booked.status()).isEqualTo("open");
        assertThat(booked.text()).isEqualTo("Booked for 2026-11-24T08:30:00Z");
        assertThat(booked.attributes()).containsEntry("branch", "north");
        assertThat(booked.participants())
                .extracting(Participant::role)
                .containsExactly(ParticipantRole.CUSTOMER, ParticipantRole.AGENT);
        assertThat(message("CANCELLED", MESSAGE).get(0).status()).isEqualTo("cancelled");
        assertThat(message("test", "{}")).isEmpty();
    }

    @Test
    void makesATicketOfARecordAndWithdrawsItWithItsRow() {
        Interaction opened = record(RECORD).get(0);
        assertThat(opened.kind()).isEqualTo(Kind.TICKET);
        assertThat(opened.channel()).isEqualTo(Channel.EMAIL);
        assertThat(opened.sourceEventId()).isEqualTo("ticket:4711");
        assertThat(opened.revision()).isEqualTo(1795168800000L);
        assertThat(opened.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(opened.deleted()).isFalse();
        assertThat(record("{\"schema\": {}, \"payload\": " + RECORD + "}"))
                .isEqualTo(record(RECORD));
        String deleted =
                RECORD.replace("\"before\": null, \"after\"", "\"after\": null, \"before\"")
                        .replace("\"op\": \"c\"", "\"op\": \"d\"")
                        .replace("1795168800000", "1795168860000");
        Interaction gone = record(deleted).get(0);
        assertThat(gone.deleted()).isTrue();
        assertThat(gone.sourceEventId()).isEqualTo("ticket:4711");
        assertThat(gone.revision()).isEqualTo(1795168860000L);
        assertThat(record("{\"op\": \"t\"}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "erp-orders | {} | sourceEventId",
                "erp-orders | {\"number\": 1} | channel",
                "erp-orders | {\"number\": 1, \"sales_channel\": \"WEB\"} | occurredAt",
                "erp-orders | {\"number\": 1, \"changed_at\": \"soon\", \"sales_channel\": \"WEB\","
                        + " \"ordered_at\": \"2026-11-20T10:00:00Z\"} | revision",
                "erp-orders | [[]] | ''",
                "erp-orders | '' | ''",
                "workshop-appointments | {} | sourceEventId",
                "workshop-appointments | {\"id\": 1, \"version\": \"x\", \"at\": \"2026-11-20T10:00:00Z\"} | revision",
                "debezium-tickets | {\"op\": \"u\"} | sourceEventId",
                "debezium-tickets | {\"op\": \"u\", \"after\": {\"id\": 1}} | channel",
                "debezium-tickets | {\"op\": \"x\"} | ''",
                "debezium-tickets | {\"payload\": 7} | ''",
                "debezium-tickets | '' | ''",
            })
    void namesTheFieldThatCannotBeFilled(String example, String body, String field) {
        assertThatThrownBy(() -> map(example, Map.of("jmstype", "booked"), body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).contains(field));
    }

    @Test
    void refusesAMessageThatDoesNotSayWhatHappened() {
        assertThatThrownBy(() -> map("workshop-appointments", Map.of(), MESSAGE))
                .isInstanceOf(PayloadRejected.class);
        assertThatThrownBy(() -> message("lost", MESSAGE)).isInstanceOf(PayloadRejected.class);
    }
}
