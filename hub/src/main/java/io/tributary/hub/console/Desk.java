package io.tributary.hub.console;

import io.tributary.history.decision.Choice;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.suggestion.Suggestion;
import java.util.List;
import java.util.Optional;
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
     * Keeps some identifiers of a customer apart from the rest, in one go: from what links them; if
     * the links do not tell all, because they are too many, then from whatever still joins them.
     *
     * @return one of the decisions
     */
    Decision separate(Split split, String reason, String by) {
        List<Split.Cut> cuts =
                split.cuts().isEmpty()
                        ? List.of(new Split.Cut(split.away().get(0), split.rest().get(0), ""))
                        : split.cuts();
        Decision first =
                decisions.decide(cuts.stream().map(cut -> never(cut, reason)).toList(), by).get(0);
        List<Choice> more =
                split.away().stream()
                        .flatMap(away -> split.rest().stream().map(rest -> cut(away, rest)))
                        .filter(cut -> areTogether(cut.away(), cut.rest()))
                        .map(cut -> never(cut, reason))
                        .limit(Decisions.MOST_AT_ONCE)
                        .toList();
        return more.isEmpty() ? first : decisions.decide(more, by).get(0);
    }

    private static Split.Cut cut(IdentifierView away, IdentifierView rest) {
        return new Split.Cut(away, rest, "");
    }

    private static Choice never(Split.Cut cut, String reason) {
        return new Choice(
                DecisionKind.NEVER,
                Identifiers.named(cut.away()),
                Identifiers.named(cut.rest()),
                reason);
    }

    private boolean areTogether(IdentifierView one, IdentifierView other) {
        return holder(one).isPresent() && holder(one).equals(holder(other));
    }

    private Optional<CustomerId> holder(IdentifierView identifier) {
        return history.customerBy(Identifiers.named(identifier)).map(CustomerView::id);
    }
}
