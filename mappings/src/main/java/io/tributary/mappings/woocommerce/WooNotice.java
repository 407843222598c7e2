package io.tributary.mappings.woocommerce;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.UtcTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is common to the topics that have no mapper of their own, subscriptions among them.
 *
 * @param parentId the order that it came from
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WooNotice(
        @Nullable String id,
        @Nullable String parentId,
        @JsonProperty("date_created_gmt") @JsonDeserialize(using = UtcTime.class)
                @Nullable Instant created,
        @JsonProperty("date_modified_gmt") @JsonDeserialize(using = UtcTime.class)
                @Nullable Instant modified,
        @Nullable String status,
        @Nullable String customerId,
        @Nullable WooAddress billing) {

    /** When it was last changed or made, else when the hub got it. */
    Instant time(WooDelivery delivery) {
        if (modified != null) {
            return modified;
        }
        return created == null ? delivery.receivedAt() : created;
    }
}
