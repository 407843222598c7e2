package io.tributary.connectors.hubspot;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch of records, by the ids that the hub gave them.
 *
 * @param written those that are as they should be
 * @param refused those that are not, as far as it is known which
 * @param whole why nothing was written, whichever record is at fault; null if it is not so
 */
public record HubSpotBatch(
        Map<String, Written> written,
        Map<String, HubSpotError> refused,
        @Nullable HubSpotError whole) {

    /**
     * @param id HubSpot's own
     * @param created whether it was not there before
     */
    public record Written(String id, boolean created) {}

    public HubSpotBatch {
        written = Map.copyOf(written);
        refused = Map.copyOf(refused);
    }

    static HubSpotBatch nothing(HubSpotError whole) {
        return new HubSpotBatch(Map.of(), Map.of(), whole);
    }
}
