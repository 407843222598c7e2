package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checkout that is not yet, or never became, an order: the topics {@code checkouts/*}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyCheckout(
        @Nullable String id,
        @Nullable String email,
        @Nullable String phone,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant updatedAt,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant completedAt,
        @Nullable String currency,
        @Nullable String totalPrice,
        @Nullable ShopifyCustomer customer,
        @Nullable ShopifyAddress billingAddress,
        List<ShopifyLineItem> lineItems) {

    ShopifyCheckout {
        lineItems = Payloads.list(lineItems);
    }

    ShopifyBuyer buyer() {
        return new ShopifyBuyer(customer, email, phone, billingAddress);
    }
}
