package io.tributary.mappings.delighted;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a payload, beside it.
 *
 * @param region ISO 3166 country of national phone numbers; null if the route sets none
 * @param receivedAt when the hub got it: an unsubscription may tell no time of its own
 */
record DelightedDelivery(String source, @Nullable String region, Instant receivedAt) {

    static DelightedDelivery of(RawEvent event) {
        return new DelightedDelivery(
                event.source(), Payloads.text(event.setting("region", "")), event.receivedAt());
    }

    /** Where the account's own ids are unique: the source without the platform before the slash. */
    String scope() {
        return source.substring(source.indexOf('/') + 1);
    }
}
