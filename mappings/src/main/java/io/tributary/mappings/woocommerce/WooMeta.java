package io.tributary.mappings.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Something that an extension has written to an order: any JSON. */
record WooMeta(@Nullable String key, @Nullable JsonNode value) {}
