package io.tributary.company;

import io.tributary.history.decision.Choice;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Decisions in memory, about who is who. */
public final class CompanyDecisions implements Decisions {

    private final CompanyHistory history;
    private final List<Decision> decisions = new ArrayList<>();

    public CompanyDecisions(CompanyHistory history) {
        this.history = history;
    }

    @Override
    public synchronized List<Decision> decide(List<Choice> choices, String by) {
        List<Decision> decided = choices.stream().map(each -> decision(each, by)).toList();
        decided.forEach(each -> decisions.add(0, each));
        follow();
        return decided;
    }

    private static Decision decision(Choice choice, String by) {
        return new Decision(
                new DecisionId(UUID.randomUUID()),
                choice.kind(),
                choice.left(),
                choice.right(),
                choice.reason(),
                by,
                CompanyHub.NOW,
                null,
                null);
    }

    @Override
    public synchronized Page<Decision> list(PageRequest page) {
        return new Page<>(decisions.stream().limit(page.limit()).toList(), null);
    }

    @Override
    public synchronized List<Decision> about(CustomerId customer) {
        return decisions.stream()
                .filter(Decision::holds)
                .filter(
                        each ->
                                Stream.of(each.left(), each.right())
                                        .flatMap(side -> history.customerBy(side).stream())
                                        .map(CustomerView::id)
                                        .anyMatch(customer::equals))
                .toList();
    }

    @Override
    public synchronized Optional<Decision> find(DecisionId id) {
        return decisions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Decision> about(InteractionId interaction) {
        return List.of();
    }

    @Override
    public synchronized List<Decision> revoke(List<DecisionId> ids, String by) {
        decisions.replaceAll(each -> ids.contains(each.id()) ? revoked(each, by) : each);
        follow();
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private static Decision revoked(Decision each, String by) {
        return new Decision(
                each.id(),
                each.kind(),
                each.left(),
                each.right(),
                each.reason(),
                each.by(),
                each.at(),
                CompanyHub.NOW,
                by);
    }

    private void follow() {
        history.decide(
                decisions.stream()
                        .filter(Decision::holds)
                        .map(
                                each ->
                                        IdentityDecision.between(
                                                each.id().value(),
                                                each.kind() == DecisionKind.ALWAYS,
                                                history.key(each.left()),
                                                history.key(each.right()),
                                                each.at()))
                        .toList());
    }
}
