package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer, as the topics {@code customers/*} and orders carry it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyCustomer(
        @Nullable String id,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Boolean verifiedEmail,
        @Nullable String state,
        @Nullable String ordersCount,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant updatedAt,
        @Nullable ShopifyAddress defaultAddress) {

    ShopifyBuyer buyer() {
        return new ShopifyBuyer(this, null, null, null);
    }
}
