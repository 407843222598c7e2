package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit to the page on which customers pay: {@code checkout.session.*}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StripeCheckoutSession(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable Long amountTotal,
        @Nullable String currency,
        @Nullable String status,
        @Nullable String paymentStatus,
        @Nullable String mode,
        @Nullable String clientReferenceId,
        @Nullable String customerEmail,
        @Nullable StripeContact customerDetails,
        @JsonDeserialize(using = StripeId.class) @Nullable String customer,
        @JsonDeserialize(using = StripeId.class) @Nullable String paymentIntent,
        @JsonDeserialize(using = StripeId.class) @Nullable String invoice,
        @JsonDeserialize(using = StripeId.class) @Nullable String subscription,
        Map<String, @Nullable String> metadata) {

    StripeCheckoutSession {
        metadata = StripeConversions.metadata(metadata);
    }
}
