package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Narrows failures; null means any. */
@Schema(description = "Which failures are meant; what is left out means any.")
public record FailureSelection(
        @Parameter(description = "Only of this source.", example = "shopify/eu-store")
                @Nullable String source,
        @Parameter(description = "Only of this mapping.", example = "shopify")
                @Nullable String mapping,
        @Parameter(description = "Only with exactly this cause.") @Nullable String cause,
        @Parameter(description = "Only at this field.", example = "created_at")
                @Nullable String field) {

    public static final FailureSelection ALL = new FailureSelection(null, null, null, null);

    /** Whether the failure is of the selection. */
    public boolean takes(FailedEvent failure) {
        return isAnyOr(source, failure.source())
                && isAnyOr(mapping, failure.mapping())
                && isAnyOr(cause, failure.cause())
                && isAnyOr(field, failure.field());
    }

    private static boolean isAnyOr(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.isEmpty() || wanted.equals(actual);
    }
}
