package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chargeback or an inquiry of the bank: the topics {@code disputes/*}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyDispute(
        @Nullable String id,
        @Nullable String orderId,
        @Nullable String type,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String reason,
        @Nullable String status,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant initiatedAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant evidenceDueBy,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant evidenceSentOn,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant finalizedOn) {}
