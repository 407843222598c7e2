package io.tributary.mappings.woocommerce;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.UtcTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order, as the topics {@code order.*} carry it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WooOrder(
        @Nullable String id,
        @Nullable String number,
        @Nullable String status,
        @Nullable String currency,
        @Nullable String total,
        @JsonProperty("date_created_gmt") @JsonDeserialize(using = UtcTime.class)
                @Nullable Instant created,
        @JsonProperty("date_modified_gmt") @JsonDeserialize(using = UtcTime.class)
                @Nullable Instant modified,
        @Nullable String customerId,
        @Nullable String customerNote,
        @Nullable String createdVia,
        @Nullable String paymentMethodTitle,
        @Nullable String transactionId,
        @Nullable WooAddress billing,
        List<WooLineItem> lineItems,
        List<Refund> refunds,
        List<WooMeta> metaData) {

    /** What an order tells of a refund: not when it was given. */
    record Refund(@Nullable String id, @Nullable String reason, @Nullable String total) {}

    WooOrder {
        lineItems = Payloads.list(lineItems);
        refunds = Payloads.list(refunds);
        metaData = Payloads.list(metaData);
    }
}
