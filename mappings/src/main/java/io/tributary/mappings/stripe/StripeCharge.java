package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One try to take the money: {@code charge.*}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StripeCharge(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable Long amount,
        @Nullable Long amountRefunded,
        @Nullable String currency,
        @Nullable String status,
        @Nullable Boolean refunded,
        @Nullable Boolean disputed,
        @Nullable String description,
        @Nullable String failureCode,
        @Nullable String failureMessage,
        @Nullable String receiptEmail,
        @JsonDeserialize(using = StripeId.class) @Nullable String customer,
        @JsonDeserialize(using = StripeId.class) @Nullable String invoice,
        @JsonDeserialize(using = StripeId.class) @Nullable String paymentIntent,
        @Nullable StripeContact billingDetails,
        @Nullable Method paymentMethodDetails,
        @Nullable StripeList<StripeRefund> refunds,
        Map<String, @Nullable String> metadata) {

    /** What was paid with. */
    record Method(@Nullable String type, @Nullable Card card) {}

    /** As much of a card as is printed on a receipt. */
    record Card(@Nullable String brand, @Nullable String last4) {}

    StripeCharge {
        metadata = StripeConversions.metadata(metadata);
    }

    @Nullable String payment() {
        return StripeConversions.payment(paymentIntent, id);
    }
}
