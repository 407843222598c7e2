package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.suggestion.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A suggestion as the API tells it. */
record SuggestionAnswer(
        Side left,
        Side right,
        @Schema(
                        description = "What suggests it.",
                        allowableValues = {"limit", "link", "rule", "matcher"})
                String origin,
        @Schema(
                        description = "Probability that they are one; null where none is known.",
                        minimum = "0",
                        maximum = "1")
                @Nullable Double score,
        @Schema(description = "For a person.") String reason,
        @Schema(
                        description =
                                "What was compared, and what speaks for (positive bits) or against"
                                        + " (negative bits).")
                List<Suggestion.Field> fields) {

    static SuggestionAnswer of(Suggestion suggestion) {
        return new SuggestionAnswer(
                Side.of(suggestion.left(), suggestion.leftName(), suggestion.leftIdentifier()),
                Side.of(suggestion.right(), suggestion.rightName(), suggestion.rightIdentifier()),
                suggestion.origin(),
                suggestion.score(),
                suggestion.reason(),
                suggestion.fields());
    }

    /** One of the two customers. */
    record Side(
            CustomerId customer,
            @Nullable String name,
            @Schema(description = "What a decision about the pair names.") String identifier) {

        static Side of(CustomerId customer, @Nullable String name, Identifier identifier) {
            return new Side(customer, name, IdentifierText.of(identifier));
        }
    }
}
