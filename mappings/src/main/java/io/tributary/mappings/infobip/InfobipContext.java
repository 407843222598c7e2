package io.tributary.mappings.infobip;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a result.
 *
 * @param region that national numbers are read in; null if the route tells none
 * @param network of results that tell none; null for SMS
 * @param path of the result within the body
 */
record InfobipContext(
        String source, @Nullable String region, @Nullable String network, String path) {

    static InfobipContext of(RawEvent event) {
        return new InfobipContext(
                event.source(),
                Payloads.text(event.setting("region", "")),
                Payloads.text(event.setting("network", "")),
                "");
    }

    InfobipContext at(String otherPath) {
        return new InfobipContext(source, region, network, otherPath);
    }

    /**
     * The value of a field of the result.
     *
     * @throws PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String field) {
        return Payloads.required(value, JsonPayload.join(path, field));
    }
}
