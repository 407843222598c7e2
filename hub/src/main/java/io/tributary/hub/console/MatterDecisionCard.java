package io.tributary.hub.console;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in one go about where an interaction belongs.
 *
 * @param id of one of the decisions
 * @param apart what it is kept apart from
 * @param together what it is kept together with
 * @param besides how many decisions keep together what it was kept apart from
 */
record MatterDecisionCard(
        String id,
        List<Other> apart,
        List<Other> together,
        int besides,
        String reason,
        String by,
        Moment at) {

    /**
     * Another interaction.
     *
     * @param view null if there is none any more
     */
    record Other(String id, @Nullable InteractionView view, @Nullable Moment at) {

        static Other of(String id, History history, Instant now) {
            InteractionView view = history.interaction(InteractionId.parse(id)).orElse(null);
            return new Other(
                    id,
                    view,
                    view == null ? null : Moment.of(view.interaction().occurredAt(), now));
        }
    }

    static MatterDecisionCard of(
            InteractionId about, List<Decision> decided, History history, Instant now) {
        Decision first = decided.get(0);
        List<Other> apart = others(about, decided, DecisionKind.NEVER, history, now);
        List<Other> together = others(about, decided, DecisionKind.ALWAYS, history, now);
        return new MatterDecisionCard(
                first.id().toString(),
                apart,
                together,
                decided.size() - apart.size() - together.size(),
                first.reason(),
                first.by(),
                Moment.of(first.at(), now));
    }

    private static List<Other> others(
            InteractionId about,
            List<Decision> decided,
            DecisionKind kind,
            History history,
            Instant now) {
        String here = about.toString();
        return decided.stream()
                .filter(each -> each.kind() == kind)
                .map(each -> otherThan(here, each))
                .filter(Objects::nonNull)
                .map(each -> Other.of(each, history, now))
                .toList();
    }

    private static @Nullable String otherThan(String here, Decision decision) {
        Identifier left = decision.left();
        Identifier right = decision.right();
        if (left.value().equals(here)) {
            return right.value();
        }
        return right.value().equals(here) ? left.value() : null;
    }
}
