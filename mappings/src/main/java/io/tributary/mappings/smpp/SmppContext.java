package io.tributary.mappings.smpp;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the route says of its SMSC, and when a message came.
 *
 * @param region that national numbers are read in; null if the route tells none
 * @param zone of the dates in receipts, which carry none
 * @param alphabet that data coding 0 stands for
 * @param decimalReceipts whether receipts write in decimal digits the ids that the SMSC gave in
 *     hexadecimal ones
 * @param joining how long the parts of one message may be apart
 * @param repeating within what time the same octets of the same sender are the same message
 */
record SmppContext(
        String source,
        Instant receivedAt,
        @Nullable String region,
        ZoneId zone,
        String alphabet,
        boolean decimalReceipts,
        Duration joining,
        Duration repeating) {

    static SmppContext of(RawEvent event) {
        return new SmppContext(
                event.source(),
                event.receivedAt(),
                Payloads.text(event.setting("region", "")),
                zone(setting(event, "zone", "UTC")),
                setting(event, "alphabet", "gsm"),
                setting(event, "receiptIds", "same").equals("decimal"),
                Duration.ofHours(count(event, "joinHours", "24")),
                Duration.ofMinutes(count(event, "repeatMinutes", "10")));
    }

    private static String setting(RawEvent event, String name, String otherwise) {
        String set = Payloads.text(event.setting(name, ""));
        return set == null ? otherwise : set;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new PayloadRejected(
                    "zone", "the route's setting must be a time zone such as Europe/Madrid", e);
        }
    }

    private static int count(RawEvent event, String name, String otherwise) {
        String written = setting(event, name, otherwise);
        if (!written.matches("[1-9]\\d{0,4}")) {
            throw new PayloadRejected(name, "the route's setting must be a whole number above 0");
        }
        return Integer.parseInt(written);
    }
}
