package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money that goes back: {@code refund.*}, and within the charges of old. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StripeRefund(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String status,
        @Nullable String reason,
        @Nullable String failureReason,
        @JsonDeserialize(using = StripeId.class) @Nullable String charge,
        @JsonDeserialize(using = StripeId.class) @Nullable String paymentIntent,
        Map<String, @Nullable String> metadata) {

    StripeRefund {
        metadata = StripeConversions.metadata(metadata);
    }

    @Nullable String payment() {
        return StripeConversions.payment(paymentIntent, charge);
    }
}
