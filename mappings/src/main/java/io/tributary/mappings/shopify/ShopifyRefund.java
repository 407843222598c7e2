package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refund, as {@code refunds/create} carries it: without the customer. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyRefund(
        @Nullable String id,
        @Nullable String orderId,
        @Nullable String note,
        @Nullable String userId,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant updatedAt,
        List<Line> refundLineItems,
        List<Transaction> transactions) {

    /** What of the order is refunded. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Line(@Nullable Integer quantity, @Nullable ShopifyLineItem lineItem) {}

    /** Money that went back. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Transaction(
            @Nullable String kind,
            @Nullable String status,
            @Nullable String amount,
            @Nullable String currency) {}

    ShopifyRefund {
        refundLineItems = Payloads.list(refundLineItems);
        transactions = Payloads.list(transactions);
    }
}
