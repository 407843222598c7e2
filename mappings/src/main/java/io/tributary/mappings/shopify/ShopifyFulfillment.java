package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel, as the topics {@code fulfillments/*} and orders carry it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyFulfillment(
        @Nullable String id,
        @Nullable String orderId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String status,
        @Nullable String shipmentStatus,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant updatedAt,
        @Nullable String trackingCompany,
        @Nullable String trackingNumber,
        List<String> trackingNumbers,
        @Nullable String trackingUrl,
        List<ShopifyLineItem> lineItems,
        @Nullable ShopifyAddress destination) {

    ShopifyFulfillment {
        trackingNumbers = Payloads.list(trackingNumbers);
        lineItems = Payloads.list(lineItems);
    }
}
