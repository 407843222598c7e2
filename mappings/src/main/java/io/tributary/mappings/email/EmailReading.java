package io.tributary.mappings.email;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.history.matter.MatterKeys;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one mail: takes it apart, tells what it is, and puts together what it says. */
final class EmailReading {

    private static final Pattern FORWARD =
            Pattern.compile("(?i)(fw|fwd|wg|tr|rv|enc|doorst|vb|vl|pd)\\s?:.{0,1000}");

    private final RawEvent event;
    private final MimePart mail;
    private final MimeHeaders headers;
    private final String whole;
    private final Optional<MailReport> report;
    private final Optional<CalendarInvite> invite;
    private final MailParties parties;

    private EmailReading(RawEvent event) {
        this.event = event;
        mail = MimeReader.read(event.body());
        headers = mail.headers();
        whole = MailBody.text(mail);
        report = ReportReader.read(mail).or(() -> BounceText.read(headers, whole));
        invite = report.isPresent() ? Optional.empty() : CalendarInvite.of(mail);
        parties = new MailParties(headers, OwnAddresses.parse(event.setting("own", "")));
    }

    /**
     * @throws io.tributary.history.failure.PayloadRejected if it is no mail, or a bomb
     */
    static EmailMessage of(RawEvent event) {
        return new EmailReading(event).message();
    }

    private EmailMessage message() {
        String messageId = MessageIds.own(headers);
        String subject = headers.text("subject");
        String text = isForward(subject) ? whole : QuotedHistory.cut(whole);
        String kept = MailText.cut(text, MailText.LONGEST);
        return new EmailMessage(
                messageId == null ? "sha256:" + hash(event.body()) : messageId,
                messageId,
                replyTo(),
                kind(),
                report.isPresent() ? Direction.INBOUND : parties.direction(),
                MailDates.sentAt(headers, arrivedAt()),
                status(),
                subject,
                kept.isEmpty() ? null : kept,
                participants(),
                mail.isReport() ? List.of() : MailBody.attachments(mail),
                attributes(kept.length() < text.length()));
    }

    /** When the mail server got it, which for an old mailbox is long before the hub did. */
    private Instant arrivedAt() {
        String arrived = event.header("internaldate");
        try {
            return arrived == null ? event.receivedAt() : Instant.parse(arrived);
        } catch (DateTimeParseException unreadable) {
            return event.receivedAt();
        }
    }

    private static boolean isForward(@Nullable String subject) {
        return subject != null && FORWARD.matcher(subject).matches();
    }

    private List<String> replyTo() {
        String original = report.map(MailReport::originalMessageId).orElse(null);
        return original == null ? MessageIds.followed(headers) : List.of(original);
    }

    private Kind kind() {
        if (report.isPresent()) {
            return Kind.EVENT;
        }
        return invite.isPresent() ? Kind.APPOINTMENT : Kind.MESSAGE;
    }

    private @Nullable String status() {
        return report.map(MailReport::status)
                .or(() -> invite.map(CalendarInvite::status))
                .orElse(null);
    }

    private List<Participant> participants() {
        return report.map(each -> parties.reported(each.recipients()))
                .orElseGet(() -> parties.participants(senderProof(), headers.text("from")));
    }

    private Proof senderProof() {
        String trusted = event.setting("trustAuthenticationResults", "");
        return AuthenticationResults.passed(headers, trusted, parties.senderDomain())
                ? Proof.NETWORK
                : Proof.STATED;
    }

    private Map<String, Object> attributes(boolean truncated) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "email");
        String mailbox = event.header("mailbox");
        if (mailbox != null) {
            attributes.put("mailbox", mailbox);
        }
        attributes.put("to", MailAddress.all(headers, "to").size());
        attributes.put("cc", MailAddress.all(headers, "cc").size());
        if (parties.unnamedRecipients() > 0) {
            attributes.put("unnamedRecipients", parties.unnamedRecipients());
        }
        String conversation = ThreadIndex.conversation(headers);
        if (conversation != null) {
            attributes.put(MatterKeys.CONVERSATION, conversation);
        }
        attributes.putAll(AutomaticMail.attributes(headers));
        report.ifPresent(
                each -> {
                    attributes.put("automatic", true);
                    attributes.putAll(each.attributes());
                });
        invite.ifPresent(each -> attributes.putAll(each.attributes()));
        if (truncated) {
            attributes.put("textTruncated", true);
        }
        return attributes;
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(Objects.toString(everyJavaHasIt), everyJavaHasIt);
        }
    }
}
