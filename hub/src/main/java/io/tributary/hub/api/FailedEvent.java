package io.tributary.hub.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be mapped or recorded.
 *
 * @param cause what is wrong; never a value of the payload
 * @param field where, in the payload's own words; null if the payload as a whole
 * @param size of the body, in bytes
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FailedEvent(
        String id,
        @Schema(example = "shopify/eu-store") String source,
        @Schema(example = "shopify") String mapping,
        @Schema(example = "created_at: must be a time as of RFC 3339") String cause,
        @Schema(example = "created_at") @Nullable String field,
        @Schema(example = "1") int attempts,
        Instant failedAt,
        @Schema(example = "2048") long size) {}
