package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.query.Page;
import io.tributary.history.rulebook.RuleVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API tells of rules. */
final class RuleAnswer {

    private RuleAnswer() {}

    record RuleList(RuleVersion active, List<RuleSummary> items, @Nullable String next) {

        static RuleList of(RuleVersion active, Page<RuleVersion> page) {
            return new RuleList(
                    active, page.items().stream().map(RuleSummary::of).toList(), page.next());
        }
    }

    /** A version without its file. */
    record RuleSummary(
            int version,
            String by,
            String reason,
            Instant activatedAt,
            @Schema(description = "Share of the history, 0 to 1, that is in line with it.")
                    double settled,
            @Nullable Instant settledAt) {

        static RuleSummary of(RuleVersion version) {
            return new RuleSummary(
                    version.version(),
                    version.by(),
                    version.reason(),
                    version.activatedAt(),
                    version.settled(),
                    version.settledAt());
        }
    }

    /** Which version to go back to, and why. */
    record Rollback(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "3")
                    @Nullable Integer version,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            example = "the new limit split families")
                    @Nullable String reason) {}
}
