package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is common to the topics that have no mapper of their own. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyNotice(
        @Nullable String id,
        @Nullable String orderId,
        @Nullable String email,
        @Nullable String phone,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant updatedAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant happenedAt,
        @Nullable String status,
        @Nullable ShopifyCustomer customer) {}
