package io.tributary.mappings.email;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reports that have a form: delivery status (RFC 3464), abuse feedback (RFC 5965),
 * disposition (RFC 8098).
 */
final class ReportReader {

    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n");

    /** More recipients than this in one report are not named; the raw archive has them. */
    private static final int MOST_RECIPIENTS = 100;

    private ReportReader() {}

    static Optional<MailReport> read(MimePart mail) {
        MimePart delivery = mail.find("message/delivery-status");
        if (delivery != null) {
            return delivery(mail, delivery);
        }
        MimePart feedback = mail.find("message/feedback-report");
        if (feedback != null) {
            return Optional.of(complaint(mail, feedback));
        }
        MimePart disposition = mail.find("message/disposition-notification");
        return disposition == null ? Optional.empty() : disposition(mail, disposition);
    }

    private static Optional<MailReport> delivery(MimePart mail, MimePart part) {
        List<MimeHeaders> recipients =
                blocks(part).stream().filter(each -> each.has("action")).toList();
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        List<String> actions = recipients.stream().map(each -> each.token("action")).toList();
        String action = actions.contains("failed") ? "failed" : actions.get(0);
        List<MimeHeaders> concerned =
                recipients.stream().filter(each -> each.token("action").equals(action)).toList();
        String code = concerned.get(0).token("status");
        return Optional.of(
                new MailReport(
                        deliveryStatus(action),
                        addresses(concerned, "original-recipient", "final-recipient"),
                        originalId(mail),
                        code.isEmpty() ? Map.of() : Map.of("deliveryCode", code)));
    }

    private static String deliveryStatus(String action) {
        return switch (action) {
            case "failed" -> "bounced";
            case "delayed" -> "delayed";
            default -> "delivered";
        };
    }

    private static MailReport complaint(MimePart mail, MimePart part) {
        List<MimeHeaders> blocks = blocks(part);
        List<String> named = addresses(blocks, "original-rcpt-to");
        String type =
                blocks.stream()
                        .map(each -> each.token("feedback-type"))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("abuse");
        return new MailReport(
                "complained",
                named.isEmpty() ? originalRecipients(mail) : named,
                originalId(mail),
                Map.of("feedbackType", type));
    }

    private static Optional<MailReport> disposition(MimePart mail, MimePart part) {
        List<MimeHeaders> blocks = blocks(part);
        String done =
                blocks.stream()
                        .map(each -> Objects.requireNonNullElse(each.first("disposition"), ""))
                        .map(each -> each.substring(each.lastIndexOf(';') + 1))
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
        String original =
                blocks.stream()
                        .flatMap(each -> each.all("original-message-id").stream())
                        .flatMap(each -> MessageIds.in(each).stream())
                        .findFirst()
                        .orElseGet(() -> originalId(mail));
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MailReport(
                                done.startsWith("displayed") ? "read" : "deleted",
                                addresses(blocks, "original-recipient", "final-recipient"),
                                original,
                                Map.of()));
    }

    /** The groups of fields that such a part consists of. */
    private static List<MimeHeaders> blocks(MimePart part) {
        List<MimeHeaders> blocks = new ArrayList<>();
        for (String block : BLANK_LINE.split(MailText.lines(part.text()), MimeReader.MOST_PARTS)) {
            blocks.add(headersOf(block));
        }
        return blocks;
    }

    private static MimeHeaders headersOf(String block) {
        byte[] bytes = (block.strip() + "\n\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return MimeReader.readAny(bytes).headers();
    }

    /** One address a block: the first of the fields that has one. */
    private static List<String> addresses(List<MimeHeaders> blocks, String... fields) {
        Set<String> addresses = new LinkedHashSet<>();
        for (MimeHeaders block : blocks) {
            Stream.of(fields)
                    .map(each -> address(block.first(each)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(addresses::add);
        }
        return addresses.stream().limit(MOST_RECIPIENTS).toList();
    }

    /** Reads {@code rfc822; name@domain} as well as {@code <name@domain>}. */
    private static @Nullable String address(@Nullable String field) {
        if (field == null) {
            return null;
        }
        String address = field.substring(field.indexOf(';') + 1).replaceAll("[<>]", "").strip();
        return isRedacted(address) ? null : MailAddress.usable(address);
    }

    private static boolean isRedacted(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("redacted");
    }

    private static List<String> originalRecipients(MimePart mail) {
        MimeHeaders original = original(mail);
        return original == null
                ? List.of()
                : MailAddress.all(original, "to").stream()
                        .map(each -> address(each.value()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(MOST_RECIPIENTS)
                        .toList();
    }

    private static @Nullable String originalId(MimePart mail) {
        MimeHeaders original = original(mail);
        return original == null ? null : MessageIds.own(original);
    }

    private static @Nullable MimeHeaders original(MimePart mail) {
        MimePart whole = mail.find("message/rfc822");
        MimePart returned = whole == null ? mail.find("text/rfc822-headers") : whole;
        if (returned == null) {
            return null;
        }
        byte[] head = (returned.text() + "\n\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return MimeReader.readAny(head).headers();
    }
}
