package io.tributary.mappings.call;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a payload of a telephone platform.
 *
 * @param platform as {@code attributes.platform} names it
 * @param receivedAt stands in for the time of events that carry none
 * @param region ISO 3166 country of national numbers; null if the route sets none
 * @param extensions matches the numbers of phones inside the company
 * @param own the company's own numbers, digits only
 */
public record CallContext(
        String platform,
        String source,
        Instant receivedAt,
        @Nullable String region,
        Pattern extensions,
        List<String> own) {

    private static final Pattern USUAL_EXTENSIONS = Pattern.compile("\\d{2,5}");
    private static final int SHORTEST_NATIONAL = 6;

    /** Reads the settings {@code region}, {@code extensions} and {@code own} of the route. */
    public static CallContext of(RawEvent event, String platform) {
        return new CallContext(
                platform,
                event.source(),
                event.receivedAt(),
                Payloads.text(event.setting("region", "")),
                extensions(event.setting("extensions", "")),
                Stream.of(event.setting("own", "").split(",", -1))
                        .map(CallContext::digits)
                        .filter(digits -> digits.length() >= SHORTEST_NATIONAL)
                        .toList());
    }

    /** Whether the number is a phone of the company, or one of the numbers it is called under. */
    public boolean isInside(@Nullable String number) {
        return number != null && (isExtension(number) || isOwn(digits(number)));
    }

    boolean isExtension(@Nullable String number) {
        return number != null && extensions.matcher(number).matches();
    }

    /** National and international spellings of one number end alike. */
    private boolean isOwn(String digits) {
        return digits.length() >= SHORTEST_NATIONAL
                && own.stream().anyMatch(each -> each.endsWith(digits) || digits.endsWith(each));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^00", "");
    }

    private static Pattern extensions(String regex) {
        try {
            return regex.isBlank() ? USUAL_EXTENSIONS : Pattern.compile(regex.strip());
        } catch (PatternSyntaxException e) {
            throw new PayloadRejected(
                    "extensions", "the route's setting is no regular expression", e);
        }
    }
}
