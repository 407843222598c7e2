package io.tributary.mappings.sinch;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message of the company has come with one recipient.
 *
 * @param at when the status was reached
 * @param appliedOriginator the company's address, if Sinch chose it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SinchReport(
        @Nullable String batchId,
        @Nullable String recipient,
        @Nullable String code,
        @Nullable String status,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant at,
        @Nullable String appliedOriginator,
        @Nullable String clientReference,
        @Nullable String operator,
        @Nullable String numberOfMessageParts) {}
