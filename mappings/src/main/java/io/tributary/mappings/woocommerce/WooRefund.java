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

/** A refund, as the REST API gives it, or as an order tells of it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WooRefund(
        @Nullable String id,
        @Nullable String parentId,
        @JsonProperty("date_created_gmt") @JsonDeserialize(using = UtcTime.class)
                @Nullable Instant created,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String reason,
        @Nullable String refundedBy,
        List<WooLineItem> lineItems,
        @JsonProperty("_links") @Nullable Links links) {

    /** Where the refund belongs. */
    record Links(List<Link> up) {
        Links {
            up = Payloads.list(up);
        }
    }

    /** An address of the REST API. */
    record Link(@Nullable String href) {}

    WooRefund {
        lineItems = Payloads.list(lineItems);
    }

    static WooRefund of(WooOrder.Refund refund, WooOrder order) {
        return new WooRefund(
                refund.id(),
                order.id(),
                null,
                refund.total(),
                order.currency(),
                refund.reason(),
                null,
                List.of(),
                null);
    }
}
