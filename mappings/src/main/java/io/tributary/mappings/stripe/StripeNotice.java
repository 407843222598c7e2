package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is common to the objects that have no mapper of their own. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StripeNotice(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable String status,
        @JsonDeserialize(using = StripeId.class) @Nullable String customer,
        @JsonDeserialize(using = StripeId.class) @Nullable String charge,
        @JsonDeserialize(using = StripeId.class) @Nullable String paymentIntent,
        @JsonDeserialize(using = StripeId.class) @Nullable String invoice,
        @Nullable StripeContact billingDetails) {

    @Nullable String payment() {
        return StripeConversions.payment(paymentIntent, charge);
    }
}
