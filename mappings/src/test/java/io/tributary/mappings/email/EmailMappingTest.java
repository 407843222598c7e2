package io.tributary.mappings.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmailMappingTest {

    private static final String HEAD =
            """
            From: Ana Ruiz <Ana@Example.com>
            To: Support <support@shop.example>, Friend <friend@example.net>
            Date: Fri, 20 Nov 2026 10:00:00 +0100
            Message-ID: <m1@example.com>
            """;

    private final EmailMapping mapping = new EmailMapping();

    @Test
    void takesMailFromOutsideAsInbound() {
        Interaction mail = map(HEAD + "\nHello", Map.of("own", "@shop.example"));

        assertThat(mail.direction()).isEqualTo(Direction.INBOUND);
        assertThat(mail.participants())
                .extracting(Participant::role)
                .containsExactly(ParticipantRole.CUSTOMER, ParticipantRole.AGENT);
        assertThat(addresses(mail)).containsExactly("Ana@Example.com", "support@shop.example");
        assertThat(mail.occurredAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void takesMailFromOwnAddressAsOutboundToTheOthers() {
        Interaction mail =
                map(HEAD + "\nHello", Map.of("own", "ANA@example.com, support@shop.example"));

        assertThat(mail.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(addresses(mail, ParticipantRole.CUSTOMER)).containsExactly("friend@example.net");
        assertThat(addresses(mail, ParticipantRole.AGENT))
                .containsExactly("Ana@Example.com", "support@shop.example");
    }

    @Test
    void namesTheConversationAsOutlookDoesInQuestionAndAnswer() {
        String first = "AdxPRyXeHGbjhiHTSkyCCnZz9AbJbA==";
        String answer = "AdxPRyXeHGbjhiHTSkyCCnZz9AbJbAABAgME";

        Object conversation = conversation(first);

        assertThat(conversation).isEqualTo("AdxPRyXeHGbjhiHTSkyCCnZz9AbJbA==");
        assertThat(conversation(answer)).isEqualTo(conversation);
        assertThat(conversation("AdxPRw==")).isNull();
        assertThat(conversation("no base64!")).isNull();
    }

    private Object conversation(String index) {
        return map(HEAD + "Thread-Index: " + index + "\n\nHello", Map.of())
                .attributes()
                .get("conversation");
    }

    @Test
    void takesMailAmongOwnAddressesAsInternal() {
        Interaction mail =
                map(HEAD + "\nHello", Map.of("own", "@example.com,@shop.example,@example.net"));

        assertThat(mail.direction()).isEqualTo(Direction.INTERNAL);
        assertThat(addresses(mail, ParticipantRole.CUSTOMER)).isEmpty();
    }

    @Test
    void namesMailByItsMessageIdWhereverItIsFound() {
        Interaction one = map("X-Folder: 1\n" + HEAD + "\nHello", Map.of());
        Interaction other = map("X-Folder: 2\n" + HEAD + "\nHello", Map.of());

        assertThat(one).isEqualTo(other);
        assertThat(one.sourceEventId()).isEqualTo("m1@example.com");
    }

    @Test
    void believesSenderOnlyWhereTrustedServerVouches() {
        String pass =
                "Authentication-Results: mx.shop.example 1; spf=pass (ip ok);"
                        + " dmarc=pass (p=REJECT dis=NONE) header.from=example.com\n";
        assertThat(senderProof(pass, "mx.shop.example")).isEqualTo(Proof.NETWORK);
        assertThat(senderProof(pass, "")).isEqualTo(Proof.STATED);
        assertThat(senderProof(pass, "shop.example")).isEqualTo(Proof.STATED);
        assertThat(senderProof(pass.replace("dmarc=pass", "dmarc=fail"), "mx.shop.example"))
                .isEqualTo(Proof.STATED);
        assertThat(senderProof(pass.replace("header.from=", "header.from=x."), "mx.shop.example"))
                .isEqualTo(Proof.STATED);
        assertThat(senderProof(pass.replace("dmarc=pass", "(dmarc=pass)"), "mx.shop.example"))
                .isEqualTo(Proof.STATED);
        assertThat(
                        senderProof(
                                "Authentication-Results: mx.shop.example; dmarc=none\n" + pass,
                                "mx.shop.example"))
                .isEqualTo(Proof.STATED);
    }

    private Proof senderProof(String results, String trusted) {
        Interaction mail =
                map(results + HEAD + "\nHello", Map.of("trustAuthenticationResults", trusted));
        return mail.participants().get(0).identifiers().get(0).proof();
    }

    @Test
    void followsInReplyToThenReferencesEachOnce() {
        Interaction mail =
                map(
                        HEAD
                                + """
                                In-Reply-To: <b@x> (mail of yesterday)
                                References: <a@x>
                                 <b@x> words <c@x>

                                Hello""",
                        Map.of());

        assertThat(mail.replyTo()).containsExactly("b@x", "a@x", "c@x");
        assertThat(mail.thread()).isNull();
    }

    @Test
    void takesDateOfFirstHopThatNamesOneWhereDateIsMissing() {
        Interaction mail =
                map(
                        """
                        Received: by mx; no date
                        Received: from x by y; Fri, 20 Nov 2026 08:00:00 +0000
                        From: ana@example.com

                        Hello""",
                        Map.of());

        assertThat(mail.occurredAt()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    }

    @Test
    void takesDateOfTheEndOfTheWorldAsNone() {
        Interaction mail = map("From: a@b.c\nDate: Thu, 1 Jan 99999 00:00:00 +0000\n\nx", Map.of());

        assertThat(mail.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void readsHtmlAsTextWhereThereIsNoOther() {
        Interaction mail =
                map(
                        HEAD
                                + """
                                Content-Type: text/html; charset=utf-8

                                <html><head><title>t</title><style>p {}</style></head><body>
                                <p>Hola   señora</p><ul><li>one</li><li>two</li></ul>
                                <div style="display: none">tracking</div><div>bye<br>Ana</div>
                                <div class="gmail_quote">On 2 Apr 2012 Shop &lt;s@x.example&gt; wrote:<br>
                                <blockquote>earlier<br>mail</blockquote></div></body></html>""",
                        Map.of());

        assertThat(mail.text()).isEqualTo("Hola señora\n\n- one\n- two\n\nbye\nAna");
    }

    @Test
    void keepsWhatIsForwarded() {
        String forwarded = "see below\n\nFrom: x\nSent: y\nTo: z\nSubject: broken\n\nit broke";
        Interaction mail = map(HEAD + "Subject: FW: broken\n\n" + forwarded, Map.of());

        assertThat(mail.text()).isEqualTo(forwarded);
    }

    @Test
    void joinsFlowedLines() {
        Interaction mail =
                map(
                        HEAD
                                + "Content-Type: text/plain; format=flowed\n\n"
                                + "one \ntwo\n\n  indented\n-- \nAna",
                        Map.of());

        assertThat(mail.text()).isEqualTo("one two\n\n indented\n--\nAna");
    }

    @Test
    void decodesBytesThatNoCharsetIsDeclaredFor() {
        assertThat(textOf("señor", StandardCharsets.UTF_8, "")).isEqualTo("señor");
        assertThat(textOf("señor “x”", Charset.forName("windows-1252"), "")).isEqualTo("señor “x”");
        assertThat(textOf("señor", StandardCharsets.ISO_8859_1, "charset=nonsense"))
                .isEqualTo("señor");
        assertThat(textOf("señor", StandardCharsets.ISO_8859_1, "charset=utf-8"))
                .isEqualTo("señor");
        assertThat(textOf("a\u0081b", StandardCharsets.ISO_8859_1, "")).isEqualTo("a\u0081b");
        assertThat(textOf("你好", Charset.forName("GBK"), "charset=x-gbk")).isEqualTo("你好");
    }

    private String textOf(String text, Charset charset, String parameter) {
        byte[] head =
                (HEAD + "Content-Type: text/plain; " + parameter + "\n\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] body = text.getBytes(charset);
        byte[] mail = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, mail, head.length, body.length);
        return mapping.map(EmailFixtures.event(mail, Map.of())).get(0).text();
    }

    @Test
    void measuresUuencodedAttachment() {
        Interaction mail =
                map(
                        HEAD
                                + """
                                Content-Type: multipart/mixed; boundary=b

                                --b
                                Content-Type: application/octet-stream
                                Content-Disposition: attachment; filename*=UTF-8''%e2%82%ac.bin
                                Content-Transfer-Encoding: x-uuencode

                                begin 644 cat.txt
                                #0V%T
                                `
                                end
                                --b--
                                """,
                        Map.of());

        assertThat(mail.attachments())
                .containsExactly(new Attachment("€.bin", "application/octet-stream", 3L, null));
    }

    @Test
    void cutsLongTextBetweenCharacters() {
        Interaction mail = map(HEAD + "\nx" + "😀".repeat(150_000), Map.of());

        assertThat(mail.text()).hasSize(199_999).endsWith("😀");
        assertThat(mail.attributes()).containsEntry("textTruncated", true);
    }

    @Test
    void keepsNoControlCharacters() {
        Interaction mail =
                map(
                        "From: =?utf-8?Q?A=00na?= <a@b.c>\nSubject: =?utf-8?Q?x=00y=0D=0Az?=\n\na\0b",
                        Map.of());

        assertThat(mail.subject()).isEqualTo("xy z");
        assertThat(mail.text()).isEqualTo("ab");
        assertThat(mail.participants().get(0).name()).isEqualTo("Ana");
    }

    @Test
    void tellsOfReadMail() {
        Interaction mail =
                map(
                        HEAD
                                + """
                                Content-Type: multipart/report; report-type=disposition-notification; boundary=b

                                --b

                                Your mail was displayed.
                                --b
                                Content-Type: message/disposition-notification

                                Final-Recipient: rfc822;ana@example.com
                                Original-Message-ID: <ours@shop.example>
                                Disposition: manual-action/MDN-sent-manually; displayed
                                --b--
                                """,
                        Map.of());

        assertThat(mail.kind()).isEqualTo(Kind.EVENT);
        assertThat(mail.status()).isEqualTo("read");
        assertThat(mail.replyTo()).containsExactly("ours@shop.example");
        assertThat(addresses(mail)).containsExactly("ana@example.com");
    }

    @Test
    void tellsOfAcceptedInvitation() {
        Interaction mail =
                map(
                        HEAD
                                + """
                                Content-Type: text/calendar; method=REPLY

                                BEGIN:VCALENDAR
                                METHOD:REPLY
                                BEGIN:VEVENT
                                UID:u-1
                                DTSTART;VALUE=DATE:20261201
                                ATTENDEE;PARTSTAT=ACCEPTED;CN="Ruiz: Ana":mailto:ana@
                                 example.com
                                END:VEVENT
                                END:VCALENDAR
                                """,
                        Map.of());

        assertThat(mail.kind()).isEqualTo(Kind.APPOINTMENT);
        assertThat(mail.status()).isEqualTo("accepted");
        assertThat(mail.attributes())
                .containsEntry("calendarUid", "u-1")
                .containsEntry("startsAt", "2026-12-01");
    }

    @Test
    void tellsWhatTheServerKnowsOfTheMail() {
        RawEvent event = EmailFixtures.event("From: ana@example.com\n\nHello", Map.of());
        RawEvent found =
                new RawEvent(
                        event.source(),
                        event.eventId(),
                        event.mapping(),
                        event.receivedAt(),
                        null,
                        Map.of(),
                        Map.of("mailbox", "INBOX", "internaldate", "2020-01-02T03:04:05Z"),
                        event.body());

        Interaction mail = mapping.map(found).get(0);

        assertThat(mail.attributes()).containsEntry("mailbox", "INBOX");
        assertThat(mail.occurredAt()).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
    }

    @Test
    void rejectsWhatIsNoMail() {
        assertThatThrownBy(() -> map("just words\n\nmore: words", Map.of()))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining("header line");
        assertThatThrownBy(() -> map("", Map.of())).isInstanceOf(PayloadRejected.class);
    }

    @Test
    void rejectsMailNestedTooDeep() {
        StringBuilder bomb = new StringBuilder(HEAD);
        for (int level = 0; level < 1_000; level++) {
            bomb.append(
                    "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
                            .formatted(level, level));
        }
        assertThatThrownBy(() -> map(bomb.toString(), Map.of()))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining("50");
    }

    @Test
    void rejectsMailOfTooManyParts() {
        String bomb =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nx\n".repeat(100_000);
        assertThatThrownBy(() -> map(bomb, Map.of()))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining("1,000");
    }

    private Interaction map(String mail, Map<String, String> settings) {
        return mapping.map(EmailFixtures.event(mail, settings)).get(0);
    }

    private static List<String> addresses(Interaction mail) {
        return mail.participants().stream().flatMap(EmailMappingTest::values).toList();
    }

    private static List<String> addresses(Interaction mail, ParticipantRole role) {
        return mail.participants().stream()
                .filter(each -> each.role() == role)
                .flatMap(EmailMappingTest::values)
                .toList();
    }

    private static java.util.stream.Stream<String> values(Participant participant) {
        return participant.identifiers().stream().map(each -> each.value());
    }
}
