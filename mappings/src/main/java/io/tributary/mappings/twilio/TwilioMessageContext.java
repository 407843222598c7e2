package io.tributary.mappings.twilio;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message beside its own fields.
 *
 * @param receivedAt stands in for the time of webhooks, which carry none
 * @param resource true if the message is as the messages resource has it
 * @param region that national numbers are read in; null if the route tells none
 * @param media that came with the message
 * @param path of the message within the body; ends with a dot unless it is empty
 */
record TwilioMessageContext(
        String source,
        Instant receivedAt,
        boolean resource,
        @Nullable String region,
        List<Attachment> media,
        String path) {

    static TwilioMessageContext of(RawEvent raw, boolean resource, List<Attachment> media) {
        return new TwilioMessageContext(
                raw.source(),
                raw.receivedAt(),
                resource,
                Payloads.text(raw.setting("region", "")),
                media,
                "");
    }

    TwilioMessageContext at(String otherPath) {
        return new TwilioMessageContext(source, receivedAt, resource, region, media, otherPath);
    }

    /** The time in a field; null if there is none. */
    @Nullable Instant time(String field, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(written, Instant::from);
        } catch (DateTimeException e) {
            throw new PayloadRejected(
                    path + field, "must be a date such as Fri, 20 Nov 2026 10:00:00 +0000", e);
        }
    }
}
