package io.tributary.mappings.stripe;

import org.jspecify.annotations.Nullable;

/** Whom a bill or a checkout names. */
record StripeContact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address) {

    /** As much of a postal address as is needed to read a phone number. */
    record Address(@Nullable String country) {}
}
