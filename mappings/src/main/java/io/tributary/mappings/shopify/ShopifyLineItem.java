package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** One product of an order, a refund or a parcel. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyLineItem(
        @Nullable String title,
        @Nullable String name,
        @Nullable String sku,
        @Nullable Integer quantity) {}
