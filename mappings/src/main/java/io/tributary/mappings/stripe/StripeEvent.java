package io.tributary.mappings.stripe;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event says beside the object that it is about. */
record StripeEvent(
        @Nullable String id,
        @Nullable String type,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant created,
        @Nullable Boolean livemode,
        @JsonProperty("account") @JsonDeserialize(using = StripeId.class)
                @Nullable String account) {}
