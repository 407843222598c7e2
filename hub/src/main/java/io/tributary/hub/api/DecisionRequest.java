package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.interaction.Identifier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller decides. */
@Schema(description = "A decision; all fields are required.")
record DecisionRequest(
        @Schema(description = "One customer, or never one.", example = "never") DecisionKind kind,
        @Schema(
                        type = "string",
                        description = "`type:value` or `type[scope]:value`, or `interaction:id`.",
                        example = "phone:+34600111222")
                Identifier left,
        @Schema(
                        type = "string",
                        description = "The other one; likewise.",
                        example = "email:ana.ruiz@example.com")
                Identifier right,
        @Schema(description = "Why, for whoever reads it later.", maxLength = 1000) String reason) {

    private static final List<String> FIELDS = List.of("kind", "left", "right", "reason");
    private static final int LONGEST_REASON = 1000;

    /**
     * Reads a request strictly: a misspelt field must not decide something else.
     *
     * @throws ProblemException naming the field that is wrong
     */
    static DecisionRequest of(
            Map<String, ? extends @Nullable Object> fields, @Nullable String region) {
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                throw ProblemException.invalid(
                        name + ": is no field of a decision; there are " + FIELDS);
            }
        }
        return new DecisionRequest(
                kind(required("kind", fields)),
                IdentifierText.parse("left", required("left", fields), region),
                IdentifierText.parse("right", required("right", fields), region),
                reason(required("reason", fields)));
    }

    private static String required(String name, Map<String, ? extends @Nullable Object> fields) {
        Object value = fields.get(name);
        if (value == null || value.toString().isBlank()) {
            throw ProblemException.invalid(name + ": is missing");
        }
        if (!(value instanceof String text)) {
            throw ProblemException.invalid(name + ": must be text");
        }
        return text.strip();
    }

    private static DecisionKind kind(String text) {
        try {
            return DecisionKind.ofWireName(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("kind: must be 'always' or 'never'", e);
        }
    }

    private static String reason(String text) {
        if (text.length() > LONGEST_REASON) {
            throw ProblemException.invalid(
                    "reason: must be at most " + LONGEST_REASON + " characters");
        }
        return text;
    }
}
