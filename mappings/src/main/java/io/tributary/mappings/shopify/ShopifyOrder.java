package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order, as the topics {@code orders/*} carry it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyOrder(
        @Nullable String id,
        @Nullable String name,
        @Nullable String orderNumber,
        @Nullable String email,
        @Nullable String contactEmail,
        @Nullable String phone,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant updatedAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant cancelledAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant closedAt,
        @Nullable String cancelReason,
        @Nullable String financialStatus,
        @Nullable String fulfillmentStatus,
        @Nullable String currency,
        @Nullable String totalPrice,
        @Nullable Boolean test,
        @Nullable String checkoutId,
        @Nullable String sourceName,
        @Nullable ShopifyCustomer customer,
        @Nullable ShopifyAddress billingAddress,
        List<ShopifyLineItem> lineItems,
        List<ShopifyFulfillment> fulfillments) {

    ShopifyOrder {
        lineItems = Payloads.list(lineItems);
        fulfillments = Payloads.list(fulfillments);
    }

    ShopifyBuyer buyer() {
        return new ShopifyBuyer(
                customer, Payloads.firstText(email, contactEmail), phone, billingAddress);
    }
}
