package io.tributary.hub.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.DecisionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionAnswer(
        DecisionId id,
        DecisionKind kind,
        @Schema(description = "Normalised; left and right may have changed places.") String left,
        String right,
        String reason,
        @Schema(description = "Who decided.") String by,
        Instant at,
        @Schema(description = "Missing while it holds.") @Nullable Instant revokedAt,
        @Schema(description = "Missing while it holds.") @Nullable String revokedBy) {

    static DecisionAnswer of(Decision decision) {
        return new DecisionAnswer(
                decision.id(),
                decision.kind(),
                IdentifierText.of(decision.left()),
                IdentifierText.of(decision.right()),
                decision.reason(),
                decision.by(),
                decision.at(),
                decision.revokedAt(),
                decision.revokedBy());
    }
}
