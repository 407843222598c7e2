package io.tributary.mappings.vonage;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a webhook.
 *
 * @param region that national numbers are read in; null if the route tells none
 */
record VonageContext(String source, @Nullable String region) {

    static VonageContext of(RawEvent event) {
        return new VonageContext(event.source(), Payloads.text(event.setting("region", "")));
    }
}
