package io.tributary.mappings.woocommerce;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** Whom the bill goes to. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WooAddress(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String country) {}
