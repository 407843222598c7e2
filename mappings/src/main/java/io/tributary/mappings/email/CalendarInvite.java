package io.tributary.mappings.email;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The invitation, answer or cancellation that came as a {@code text/calendar} part (RFC 5546).
 *
 * @param status {@code requested}, {@code canceled}, {@code countered}, ...; of an answer what the
 *     guest said: {@code accepted}, {@code declined}, {@code tentative}
 * @param attributes method, uid, and begin and end of the appointment as far as they are certain
 */
record CalendarInvite(@Nullable String status, Map<String, Object> attributes) {

    private static final Pattern FOLD = Pattern.compile("\n[ \t]");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** The invitation of a mail that has one; nothing if it merely brings a calendar file. */
    static Optional<CalendarInvite> of(MimePart mail) {
        return mail.walk()
                .filter(each -> each.mediaType().equals("text/calendar"))
                .findFirst()
                .map(CalendarInvite::read);
    }

    private static CalendarInvite read(MimePart part) {
        String text = FOLD.matcher(MailText.lines(part.text())).replaceAll("");
        List<MimeField> lines = text.lines().limit(10_000).map(CalendarInvite::line).toList();
        Optional<MimeField> methodLine = find(lines, "method");
        String method =
                methodLine
                        .map(CalendarInvite::value)
                        .or(() -> Optional.ofNullable(part.type().parameter("method")))
                        .orElse("")
                        .toUpperCase(Locale.ROOT);
        List<MimeField> event = event(lines);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("calendarMethod", method);
        find(event, "uid").ifPresent(uid -> attributes.put("calendarUid", value(uid)));
        find(event, "dtstart")
                .flatMap(CalendarInvite::time)
                .ifPresent(at -> attributes.put("startsAt", at));
        find(event, "dtend")
                .flatMap(CalendarInvite::time)
                .ifPresent(at -> attributes.put("endsAt", at));
        return new CalendarInvite(status(method, event), attributes);
    }

    private static @Nullable String status(String method, List<MimeField> event) {
        return switch (method) {
            case "REQUEST" -> "requested";
            case "CANCEL" -> "canceled";
            case "COUNTER" -> "countered";
            case "DECLINECOUNTER" -> "declined";
            case "REPLY" ->
                    find(event, "attendee")
                            .map(each -> each.parameters().get("partstat"))
                            .map(each -> each.toLowerCase(Locale.ROOT))
                            .orElse("answered");
            default -> null;
        };
    }

    private static List<MimeField> event(List<MimeField> lines) {
        return lines.stream()
                .dropWhile(each -> !isLine(each, "begin", "VEVENT"))
                .skip(1)
                .takeWhile(each -> !isLine(each, "end", "VEVENT"))
                .toList();
    }

    private static boolean isLine(MimeField line, String name, String value) {
        return line.value().equals(name) && value(line).equalsIgnoreCase(value);
    }

    private static Optional<MimeField> find(List<MimeField> lines, String name) {
        return lines.stream().filter(each -> each.value().equals(name)).findFirst();
    }

    /** {@code NAME;PARAM=x:value}; the value is kept as parameter of the empty name. */
    private static MimeField line(String line) {
        int colon = colon(line);
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] words = line.substring(0, colon).split(";", -1);
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                String name = word.substring(0, equals).toLowerCase(Locale.ROOT);
                parameters.put(name, word.substring(equals + 1).replace("\"", ""));
            }
        }
        parameters.put("", line.substring(Math.min(line.length(), colon + 1)).strip());
        return new MimeField(words[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    private static int colon(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            quoted = (c == '"') != quoted;
            if (c == ':' && !quoted) {
                return at;
            }
        }
        return line.length();
    }

    private static String value(MimeField line) {
        return line.parameters().getOrDefault("", "");
    }

    /**
     * A time with a zone as RFC 3339 in UTC, a day as a day; a time in an unknown zone not at all.
     */
    private static Optional<Object> time(MimeField line) {
        String value = value(line);
        try {
            if (value.length() == 8) {
                return Optional.of(
                        LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).toString());
            }
            String zone = line.parameters().get("tzid");
            boolean utc = value.endsWith("Z");
            if (!utc && zone == null) {
                return Optional.empty();
            }
            LocalDateTime local = LocalDateTime.parse(value.replace("Z", ""), LOCAL);
            ZoneId id = utc ? ZoneOffset.UTC : ZoneId.of(zone);
            return Optional.of(local.atZone(id).toInstant().toString());
        } catch (DateTimeException uncertain) {
            return Optional.empty();
        }
    }
}
