package io.tributary.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.decision.Choice;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.interaction.Identifier;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a caller decides, as the description shows it; read as {@link Choice}. */
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
     * @param body one decision, or an array of them
     * @throws ProblemException naming the field that is wrong, in an array with its place
     */
    static List<Choice> all(JsonNode body, @Nullable String region) {
        if (!body.isArray()) {
            return List.of(of("", body, region));
        }
        if (body.isEmpty() || body.size() > Decisions.MOST_AT_ONCE) {
            throw ProblemException.invalid("give 1 to " + Decisions.MOST_AT_ONCE + " decisions");
        }
        return IntStream.range(0, body.size())
                .mapToObj(place -> of(place(body, place), body.get(place), region))
                .toList();
    }

    private static String place(JsonNode array, int place) {
        return array.size() == 1 ? "" : "[" + place + "].";
    }

    private static Choice of(String at, JsonNode fields, @Nullable String region) {
        if (!fields.isObject()) {
            throw ProblemException.invalid(at + "a decision is an object with " + FIELDS);
        }
        fields.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!FIELDS.contains(name)) {
                                throw ProblemException.invalid(
                                        at
                                                + name
                                                + ": is no field of a decision; there are "
                                                + FIELDS);
                            }
                        });
        return new Choice(
                kind(at + "kind", required(at, "kind", fields)),
                IdentifierText.parse(at + "left", required(at, "left", fields), region),
                IdentifierText.parse(at + "right", required(at, "right", fields), region),
                reason(at + "reason", required(at, "reason", fields)));
    }

    private static String required(String at, String name, JsonNode fields) {
        JsonNode value = fields.path(name);
        boolean blank = value.isTextual() && value.asText().isBlank();
        if (value.isMissingNode() || value.isNull() || blank) {
            throw ProblemException.invalid(at + name + ": is missing");
        }
        if (!value.isTextual()) {
            throw ProblemException.invalid(at + name + ": must be text");
        }
        return value.asText().strip();
    }

    private static DecisionKind kind(String name, String text) {
        try {
            return DecisionKind.ofWireName(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(name + ": must be 'always' or 'never'", e);
        }
    }

    private static String reason(String name, String text) {
        if (text.length() > LONGEST_REASON) {
            throw ProblemException.invalid(
                    name + ": must be at most " + LONGEST_REASON + " characters");
        }
        return text;
    }
}
