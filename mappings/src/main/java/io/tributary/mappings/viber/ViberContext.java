package io.tributary.mappings.viber;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a callback.
 *
 * @param region that national numbers are read in; null if the route tells none
 */
record ViberContext(String source, @Nullable String region) {

    static ViberContext of(RawEvent event) {
        return new ViberContext(event.source(), Payloads.text(event.setting("region", "")));
    }
}
