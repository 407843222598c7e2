package io.tributary.mappings.woocommerce;

import org.jspecify.annotations.Nullable;

/** One product of an order or a refund; of a refund the quantity is negative. */
record WooLineItem(@Nullable String name, @Nullable String sku, @Nullable Long quantity) {}
