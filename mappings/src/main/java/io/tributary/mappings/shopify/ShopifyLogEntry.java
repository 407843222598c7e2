package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the event log that the REST API lists. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ShopifyLogEntry(
        @Nullable String id,
        @Nullable String verb,
        @Nullable String subjectId,
        @Nullable String subjectType,
        @Nullable String message,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant createdAt) {}
