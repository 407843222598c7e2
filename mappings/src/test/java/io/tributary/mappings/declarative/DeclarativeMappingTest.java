package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Interaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarativeMappingTest {

    private static DeclarativeMapping mapping(String source, String fields) {
        return DeclarativeMapping.parse(
                """
                name: acme
                source: {%s}
                settings: {zone: Europe/Madrid}
                tables:
                  channels: {1: phone, 2: chat}
                  kinds: {C: call, otherwise: note}
                interactions:
                  - fields:
                      sourceEventId: =id
                      kind: message
                      channel: chat
                      direction: inbound
                      occurredAt: =$time(at)
                %s
                      participants:
                        - role: customer
                          identifiers:
                            - {type: email, value: =mail}
                            - {type: phone, value: =phone, region: =$settings.region}
                """
                        .formatted(source, fields.indent(6))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<Interaction> map(DeclarativeMapping mapping, String body) {
        return mapping.map(
                DeclaredExamples.event(
                        "acme/1",
                        "text/plain",
                        Map.of("region", "ES"),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void numbersBecomeTheTextsThatFieldsWantAndWhatIsMissingIsLeftOut() {
        Interaction mapped =
                map(
                                mapping("format: json", "thread: =thread\nsubject: =subject"),
                                """
                                {"id": 12345678901234567890123, "at": "2026-11-20T10:00:00",
                                 "phone": 600111222, "mail": null, "thread": 77.50, "subject": ""}""")
                        .get(0);
        assertThat(mapped.sourceEventId()).isEqualTo("12345678901234567890123");
        assertThat(mapped.thread()).isEqualTo("77.5");
        assertThat(mapped.subject()).isNull();
        assertThat(mapped.occurredAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(mapped.participants().get(0).identifiers())
                .singleElement()
                .satisfies(
                        phone -> {
                            assertThat(phone.type()).isEqualTo("phone");
                            assertThat(phone.value()).isEqualTo("600111222");
                            assertThat(phone.region()).isEqualTo("ES");
                        });
        assertThat(mapped.attributes()).containsEntry("platform", "acme");
        assertThat(mapped.source()).isEqualTo("acme/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: csv, separator: ';' | id;at;mail\\n1;2026-11-20T10:00:00Z;a@example.com",
                "format: csv, columns: [id, at, mail] | 1,2026-11-20T10:00:00Z,a@example.com",
                "format: json-lines | {\"id\":1,\"at\":\"2026-11-20T10:00:00Z\",\"mail\":\"a@example.com\"}",
                "format: form | id=1&at=2026-11-20T10%3A00%3A00Z&mail=a%40example.com",
                "format: fixed-width, columns: [{name: id, start: 1, length: 2}, {name: at, start: 3,"
                        + " length: 21}, {name: mail, start: 24, length: 20}] |"
                        + " 1 2026-11-20T10:00:00Z a@example.com",
            })
    void readsTheFormatsOfOldSystems(String source, String body) {
        assertThat(map(mapping(source, ""), body.replace("\\n", "\n")))
                .singleElement()
                .satisfies(
                        mapped -> {
                            assertThat(mapped.sourceEventId()).isEqualTo("1");
                            assertThat(mapped.occurredAt()).isEqualTo("2026-11-20T10:00:00Z");
                            assertThat(mapped.participants().get(0).identifiers().get(0).value())
                                    .isEqualTo("a@example.com");
                        });
    }

    @Test
    void readsXmlByTheNameOfItsRoot() {
        DeclarativeMapping mapping =
                DeclarativeMapping.parse(
                        """
                        name: acme
                        source: {format: xml}
                        interactions:
                          - when: $exists(ticket)
                            each: ticket.note
                            fields:
                              sourceEventId: =id
                              kind: note
                              channel: phone
                              direction: inbound
                              occurredAt: =$time(at, "dd/MM/yyyy HH:mm")
                              text: =text
                              participants: [{role: customer}]
                        """
                                .getBytes(StandardCharsets.UTF_8));
        String body =
                """
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <ticket><note id="1" at="20/11/2026 10:00">Mañana</note>
                <note id="2" at="20/11/2026 10:01">Hoy</note></ticket>""";
        assertThat(
                        mapping.map(
                                DeclaredExamples.event(
                                        "acme/1",
                                        "text/xml",
                                        Map.of(),
                                        body.getBytes(StandardCharsets.ISO_8859_1))))
                .extracting(Interaction::text)
                .containsExactly("Mañana", "Hoy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x><id>&e;</id></x>",
                "<!DOCTYPE x [<!ENTITY a 'ab'><!ENTITY b '&a;&a;'>]><x><id>&b;</id></x>",
                "<x",
                "",
                "{}"
            })
    void xmlReadsNoEntities(String body) {
        DeclarativeMapping mapping = mapping("format: xml", "");
        assertThatThrownBy(() -> map(mapping, body)).isInstanceOf(PayloadRejected.class);
    }

    @Test
    void eventsOfSeveralKindsHaveAnEntryEach() {
        DeclarativeMapping mapping =
                DeclarativeMapping.parse(
                        """
                        name: acme
                        source: {format: json}
                        ignore: type = "typing"
                        interactions:
                          - when: type = "call"
                            fields: &fields
                              sourceEventId: =id
                              kind: call
                              channel: phone
                              direction: inbound
                              occurredAt: =$receivedAt
                              participants: [{role: customer}]
                        """
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(map(mapping, "{\"type\": \"typing\"}")).isEmpty();
        assertThat(map(mapping, "[{\"type\": \"call\", \"id\": 1}, {\"type\": \"typing\"}]"))
                .hasSize(1);
        assertThatThrownBy(() -> map(mapping, "[{\"type\": \"typing\"}, {\"type\": \"fax\"}]"))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo("[1]");
                            assertThat(e).hasMessageContaining("add one, or let 'ignore'");
                        });
    }

    @Test
    void codesMeanWhatTheirTableSays() {
        DeclarativeMapping mapping =
                mapping(
                        "format: json",
                        "status: =$table(\"kinds\", code)\n"
                                + "subject: =$table(\"channels\", number)");
        String event = "{\"id\": 1, \"at\": \"2026-11-20T10:00:00Z\", %s}";
        assertThat(map(mapping, event.formatted("\"code\": \"C\", \"number\": 2")).get(0).subject())
                .isEqualTo(Channel.CHAT.name().toLowerCase(Locale.ROOT));
        assertThat(map(mapping, event.formatted("\"code\": \"X\"")).get(0).status())
                .isEqualTo("note");
        assertThatThrownBy(() -> map(mapping, event.formatted("\"number\": 9")))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo("subject");
                            assertThat(e)
                                    .hasMessageContaining("table 'channels' does not have the code")
                                    .hasMessageContaining("line ");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"at\": \"2026-11-20T10:00:00Z\"} | sourceEventId | is missing (line 9 of",
                "{\"id\": 1} | occurredAt | is missing (line 13 of",
                "{\"id\": 1, \"at\": \"soon, Ana\"} | occurredAt | ISO 8601",
                "{\"id\": {\"Ana\": 1}, \"at\": \"2026-11-20T10:00:00Z\"} | sourceEventId | breaks the rule 'type'",
                "[1] | [0].sourceEventId | is missing",
                "{\"id\": | '' | broken at line 1",
                "'' | '' | is empty",
            })
    void namesTheFieldThatCannotBeFilledAndTheLineThatFillsIt(
            String body, String field, String reason) {
        DeclarativeMapping mapping = mapping("format: json", "");
        assertThatThrownBy(() -> map(mapping, body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e)
                                    .hasMessageContaining(reason)
                                    .hasMessageNotContaining("Ana");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($n) { $f($n + 1) + 1 }; $f(1))",
                "($f := function($n) { $f($n + 1) }; $f(1))",
                "$sum([1..999999].($ * 2))",
            })
    @Timeout(30)
    void whatNeverEndsIsStopped(String endless) {
        DeclarativeMapping mapping = mapping("format: json", "subject: =" + endless);
        assertThatThrownBy(() -> map(mapping, "{\"id\": 1, \"at\": \"2026-11-20T10:00:00Z\"}"))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining("subject");
    }

    @Test
    void theExampleOfTheDocumentationMaps() throws IOException {
        String text = Files.readString(Path.of("MAPPINGS.md"));
        int begin = text.indexOf("```yaml") + "```yaml".length();
        String example = text.substring(begin, text.indexOf("```", begin));
        DeclarativeMapping mapping =
                DeclarativeMapping.parse(example.getBytes(StandardCharsets.UTF_8));
        String body =
                """
                ticket;version;state;via;opened;title;caller;caller_name;mail;order_number;queue
                77;2;open;T;20/11/2026 10:00;Late;600 111 222;Ana Ruiz;;1001;orders
                78;0;draft;X;;;;;;;
                """;
        Interaction ticket = map(mapping, body).get(0);
        assertThat(map(mapping, body)).hasSize(1);
        assertThat(ticket.channel()).isEqualTo(Channel.PHONE);
        assertThat(ticket.revision()).isEqualTo(2);
        assertThat(ticket.occurredAt()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(ticket.participants().get(0).identifiers())
                .singleElement()
                .satisfies(phone -> assertThat(phone.value()).isEqualTo("600111222"));
        assertThat(ticket.references())
                .singleElement()
                .satisfies(order -> assertThat(order.value()).isEqualTo("1001"));
        assertThat(ticket.attributes()).isEqualTo(Map.of("platform", "acme", "queue", "orders"));
    }
}
