package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invoice: {@code invoice.*}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StripeInvoice(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable String number,
        @Nullable String status,
        @Nullable Long total,
        @Nullable Long amountRemaining,
        @Nullable String currency,
        @Nullable Integer attemptCount,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant nextPaymentAttempt,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant dueDate,
        @Nullable String billingReason,
        @JsonDeserialize(using = StripeId.class) @Nullable String customer,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable String customerPhone,
        StripeContact.@Nullable Address customerAddress,
        @JsonDeserialize(using = StripeId.class) @Nullable String paymentIntent,
        @JsonDeserialize(using = StripeId.class) @Nullable String charge,
        @JsonDeserialize(using = StripeId.class) @Nullable String subscription,
        @Nullable Parent parent,
        @Nullable StripeList<StripeItem> lines,
        Map<String, @Nullable String> metadata) {

    /** What made the invoice, since version 2025-03-31 of the API. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Parent(@Nullable SubscriptionDetails subscriptionDetails) {}

    /** The subscription that made the invoice. */
    record SubscriptionDetails(
            @JsonDeserialize(using = StripeId.class) @Nullable String subscription) {}

    StripeInvoice {
        metadata = StripeConversions.metadata(metadata);
    }

    StripeContact contact() {
        return new StripeContact(customerName, customerEmail, customerPhone, customerAddress);
    }

    @Nullable String payment() {
        return StripeConversions.payment(paymentIntent, charge);
    }

    /** Wherever the version of the API has it. */
    @Nullable String subscribed() {
        return subscription == null && parent != null && parent.subscriptionDetails() != null
                ? parent.subscriptionDetails().subscription()
                : subscription;
    }
}
