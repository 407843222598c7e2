package io.tributary.mappings.shopify;

import org.jspecify.annotations.Nullable;

/** What a payload tells of the customer, wherever it stands. */
record ShopifyBuyer(
        @Nullable ShopifyCustomer customer,
        @Nullable String email,
        @Nullable String phone,
        @Nullable ShopifyAddress billingAddress) {}
