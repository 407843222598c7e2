package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a call over WhatsApp. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppCall(
        @Nullable String id,
        @Nullable String from,
        @Nullable String fromUserId,
        @Nullable String fromParentUserId,
        @Nullable String to,
        @Nullable String toUserId,
        @Nullable String toParentUserId,
        @Nullable String event,
        @Nullable String direction,
        @Nullable String status,
        @Nullable Long duration,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant timestamp,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant startTime,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant endTime) {}
