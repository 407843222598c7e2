package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chargeback or an inquiry of the bank: {@code charge.dispute.*}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StripeDispute(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String reason,
        @Nullable String status,
        @JsonDeserialize(using = StripeId.class) @Nullable String charge,
        @JsonDeserialize(using = StripeId.class) @Nullable String paymentIntent,
        @Nullable EvidenceDetails evidenceDetails) {

    /** Until when the company may answer. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record EvidenceDetails(@JsonDeserialize(using = EpochSeconds.class) @Nullable Instant dueBy) {}

    @Nullable String payment() {
        return StripeConversions.payment(paymentIntent, charge);
    }
}
