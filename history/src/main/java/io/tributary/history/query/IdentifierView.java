package io.tributary.history.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of a customer, normalised.
 *
 * @param role {@code MERGE}, {@code LINK} or {@code LOOKUP}
 * @param proof the best proof seen
 * @param shared whether so many share the value that it links nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentifierView(
        String type,
        @Nullable String scope,
        String value,
        String role,
        Proof proof,
        Instant firstSeenAt,
        Instant lastSeenAt,
        boolean shared) {}
