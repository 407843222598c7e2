package io.tributary.mappings.email;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises the bounces that are written for people only: nothing but words tells what failed. */
final class BounceText {

    private static final int LOOKED_AT = 20_000;

    private static final Pattern DAEMON =
            Pattern.compile("(?i)(mailer-daemon|postmaster|mail-daemon|mailerdaemon)@.{1,255}");

    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?i)(undeliver|delivery status notification|delivery fail|failure notice"
                            + "|returned mail|mail delivery|delivery problem|could not be delivered"
                            + "|delivery.{0,20}delay|message delayed|unzustellbar|non remis)");

    private static final Pattern DELAY =
            Pattern.compile("(?i)(delay|warning: could not send|still being retried)");

    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+=-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^[> \t]{0,9}message-id:\\s{0,9}(<[^<>\n]{1,900}>)");

    private BounceText() {}

    static Optional<MailReport> read(MimeHeaders headers, String text) {
        String subject = Objects.requireNonNullElse(headers.text("subject"), "");
        boolean bounce =
                headers.has("x-failed-recipients")
                        || (isFromDaemon(headers) && SUBJECT.matcher(subject).find());
        if (!bounce) {
            return Optional.empty();
        }
        String start = MailText.cut(text, LOOKED_AT);
        Matcher original = MESSAGE_ID.matcher(start);
        return Optional.of(
                new MailReport(
                        DELAY.matcher(subject).find() ? "delayed" : "bounced",
                        recipients(headers, start),
                        original.find() ? MessageIds.in(original.group(1)).get(0) : null,
                        Map.of()));
    }

    private static boolean isFromDaemon(MimeHeaders headers) {
        boolean noReturn =
                Stream.of("return-path", "x-envelope-from")
                        .flatMap(each -> headers.all(each).stream())
                        .anyMatch(each -> each.strip().equals("<>"));
        return noReturn
                || MailAddress.all(headers, "from").stream()
                        .map(MailAddress::value)
                        .anyMatch(each -> each != null && DAEMON.matcher(each).matches());
    }

    /** Named by a header, else the first address in the text. */
    private static List<String> recipients(MimeHeaders headers, String text) {
        List<String> named =
                MailAddress.all(headers, "x-failed-recipients").stream()
                        .map(MailAddress::value)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Matcher first = ADDRESS.matcher(text.toLowerCase(Locale.ROOT));
        return !named.isEmpty() || !first.find() ? named : List.of(first.group());
    }
}
