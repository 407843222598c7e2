package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> FIELDS = Set.of("source", "mapping", "cause", "field");

    /**
     * Reads a selection strictly: a misspelt field must not select everything.
     *
     * @throws IllegalArgumentException naming the field that there is not
     */
    static FailureSelection ofFields(Map<String, String> fields) {
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not a field of a selection; there are " + FIELDS);
            }
        }
        return new FailureSelection(
                fields.get("source"),
                fields.get("mapping"),
                fields.get("cause"),
                fields.get("field"));
    }

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
