package io.tributary.mappings.twilio;

import io.tributary.history.failure.PayloadRejected;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times of a call: RFC 2822 dates, and seconds as text. */
final class TwilioTimeConversions {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private TwilioTimeConversions() {}

    /** When the call began, or, of a callback that ends it, when it was answered. */
    static Instant start(TwilioCall call, TwilioCallContext context) {
        if (!context.resource()) {
            long talked = TwilioCallConversions.isOver(call) ? seconds(call.duration()) : 0;
            return reported(call, context).minusSeconds(talked);
        }
        Instant created = instant("date_created", call.dateCreated());
        Instant start =
                call.startTime() == null ? created : instant("start_time", call.startTime());
        if (start == null) {
            throw new PayloadRejected("start_time", "a call needs start_time or date_created");
        }
        return start;
    }

    /** Null while the call goes on. */
    static @Nullable Instant end(TwilioCall call, TwilioCallContext context) {
        if (context.resource()) {
            return instant("end_time", call.endTime());
        }
        return TwilioCallConversions.isOver(call) ? reported(call, context) : null;
    }

    /** Milliseconds since 1970; 0 if the resource does not tell. */
    static long updated(TwilioCall call) {
        Instant updated = instant("date_updated", call.dateUpdated());
        return updated == null ? 0 : updated.toEpochMilli();
    }

    /** 0 if not told: Twilio tells only of calls that are over. */
    static long seconds(@Nullable String duration) {
        if (duration == null) {
            return 0;
        }
        if (!SECONDS.matcher(duration).matches()) {
            throw new PayloadRejected("CallDuration", "must be a number of seconds");
        }
        return Long.parseLong(duration);
    }

    private static Instant reported(TwilioCall call, TwilioCallContext context) {
        Instant timestamp = instant("Timestamp", call.timestamp());
        return timestamp == null ? context.receivedAt() : timestamp;
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw new PayloadRejected(
                    field, "must be a date such as Fri, 20 Nov 2026 10:00:00 +0000", e);
        }
    }
}
