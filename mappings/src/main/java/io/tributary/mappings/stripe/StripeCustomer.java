package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer of the account: {@code customer.created} and {@code customer.updated}. */
record StripeCustomer(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        StripeContact.@Nullable Address address,
        @Nullable Boolean delinquent) {

    StripeContact contact() {
        return new StripeContact(name, email, phone, address);
    }
}
