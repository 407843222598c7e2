package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that came with an interaction; its bytes stay on the platform or in the
 * raw archive.
 *
 * @param size bytes; null if the platform does not tell
 * @param url where the platform serves it; null if it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String url) {}
