package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subscription: {@code customer.subscription.*}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StripeSubscription(
        @Nullable String id,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable String status,
        @Nullable String description,
        @Nullable Boolean cancelAtPeriodEnd,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant cancelAt,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant trialEnd,
        @Nullable Cancellation cancellationDetails,
        @JsonDeserialize(using = StripeId.class) @Nullable String customer,
        @Nullable StripeList<StripeItem> items,
        Map<String, @Nullable String> metadata) {

    /** Why the customer has cancelled. */
    record Cancellation(
            @Nullable String reason, @Nullable String feedback, @Nullable String comment) {}

    StripeSubscription {
        metadata = StripeConversions.metadata(metadata);
    }
}
