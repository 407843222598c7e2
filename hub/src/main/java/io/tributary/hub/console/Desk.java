package io.tributary.hub.console;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.suggestion.Suggestion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes decisions about identifiers of what people decide about customers. */
@Component
class Desk {

    private final History history;
    private final Decisions decisions;
    private final IdentityReader identity;

    Desk(History history, Decisions decisions, IdentityReader identity) {
        this.history = history;
        this.decisions = decisions;
        this.identity = identity;
    }

    CustomerView customer(CustomerId id) {
        return history.customer(id).orElseThrow(() -> Browse.nothing("customer"));
    }

    /** What suggests that the two are one; empty if nothing does. */
    Optional<Suggestion> suggestion(CustomerView one, CustomerView other) {
        return identity.suggestions(one.id()).stream()
                .filter(each -> each.left().equals(other.id()) || each.right().equals(other.id()))
                .findFirst();
    }

    /**
     * Decides about two customers, by what a suggestion about them names, if there is one.
     *
     * @throws IllegalArgumentException if one of them has nothing that can be decided about
     */
    Decision decide(
            DecisionKind kind, CustomerView one, CustomerView other, String reason, String by) {
        Optional<Suggestion> suggested = suggestion(one, other);
        return decisions.decide(
                kind,
                suggested
                        .map(Suggestion::leftIdentifier)
                        .orElseGet(() -> Identifiers.representative(one)),
                suggested
                        .map(Suggestion::rightIdentifier)
                        .orElseGet(() -> Identifiers.representative(other)),
                reason,
                by);
    }

    /**
     * Keeps some identifiers of a customer apart from the rest: from what links them, and then from
     * whatever still joins them.
     *
     * @return one of the decisions
     */
    Decision separate(Split split, String reason, String by) {
        @Nullable Decision last = null;
        for (Split.Cut cut : split.cuts()) {
            last = never(cut.away(), cut.rest(), reason, by);
        }
        for (IdentifierView away : split.away()) {
            for (IdentifierView rest : split.rest()) {
                if (last == null || areTogether(away, rest)) {
                    last = never(away, rest, reason, by);
                }
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("there is nothing to keep apart");
        }
        return last;
    }

    private Decision never(IdentifierView one, IdentifierView other, String reason, String by) {
        return decisions.decide(
                DecisionKind.NEVER, Identifiers.named(one), Identifiers.named(other), reason, by);
    }

    private boolean areTogether(IdentifierView one, IdentifierView other) {
        return holder(one).isPresent() && holder(one).equals(holder(other));
    }

    private Optional<CustomerId> holder(IdentifierView identifier) {
        return history.customerBy(Identifiers.named(identifier)).map(CustomerView::id);
    }
}
