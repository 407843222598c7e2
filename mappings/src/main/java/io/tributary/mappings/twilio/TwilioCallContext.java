package io.tributary.mappings.twilio;

import io.tributary.history.intake.RawEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call beside its own fields.
 *
 * @param receivedAt stands in for the time of callbacks that carry none
 * @param resource true if the call is as the calls resource has it
 * @param region that national numbers are read in; null if the route tells none
 * @param own the company's own numbers, digits only
 */
record TwilioCallContext(
        String source,
        Instant receivedAt,
        boolean resource,
        @Nullable String region,
        List<String> own) {

    private static final int SHORTEST_NATIONAL = 6;

    static TwilioCallContext of(RawEvent raw, boolean resource) {
        List<String> own =
                Stream.of(raw.setting("own", "").split(",", -1))
                        .map(TwilioAddress::digits)
                        .filter(digits -> digits.length() >= SHORTEST_NATIONAL)
                        .toList();
        String region = raw.setting("region", "").strip();
        return new TwilioCallContext(
                raw.source(), raw.receivedAt(), resource, region.isEmpty() ? null : region, own);
    }

    /** National and international spellings of one number end alike. */
    boolean isOwn(String number) {
        String digits = TwilioAddress.digits(number);
        return digits.length() >= SHORTEST_NATIONAL
                && own.stream().anyMatch(each -> each.endsWith(digits) || digits.endsWith(each));
    }
}
