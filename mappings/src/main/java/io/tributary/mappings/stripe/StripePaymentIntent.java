package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payment, from the wish to pay until it is through or given up: {@code payment_intent.*}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StripePaymentIntent(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String status,
        @Nullable String description,
        @Nullable String receiptEmail,
        @Nullable String cancellationReason,
        @JsonDeserialize(using = StripeId.class) @Nullable String customer,
        @JsonDeserialize(using = StripeId.class) @Nullable String invoice,
        @Nullable Failure lastPaymentError,
        @Nullable StripeList<StripeCharge> charges,
        Map<String, @Nullable String> metadata) {

    /** Why the last try to pay failed. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Failure(@Nullable String code, @Nullable String declineCode, @Nullable String message) {}

    StripePaymentIntent {
        metadata = StripeConversions.metadata(metadata);
    }
}
