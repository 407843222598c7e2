package io.tributary.hub.console;

import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.LinkView;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.Suggestions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers who a customer is, and why. */
@Component
class IdentityReader {

    private static final int FINDERS_SHOWN = 5;

    private final History history;
    private final Decisions decisions;
    private final ObjectProvider<Suggestions> suggestions;

    IdentityReader(History history, Decisions decisions, ObjectProvider<Suggestions> suggestions) {
        this.history = history;
        this.decisions = decisions;
        this.suggestions = suggestions;
    }

    IdentityPanel read(CustomerView customer, Instant now) {
        List<IdentifierView> finders = Identifiers.findersOf(customer);
        return new IdentityPanel(
                identifiers(customer, now),
                finders.stream().limit(FINDERS_SHOWN).toList(),
                finders.size(),
                decisions(customer, now),
                suggestions(customer.id()).stream()
                        .map(each -> SuggestionCard.seenFrom(customer.id(), each))
                        .toList());
    }

    /** What makes the customer, each with its links. */
    List<IdentifierCard> identifiers(CustomerView customer, Instant now) {
        List<LinkView> links = history.why(customer.id());
        Set<String> unseen =
                Identifiers.findersOf(customer).stream()
                        .map(Identifiers::key)
                        .map(IdentifierKey::toString)
                        .collect(Collectors.toSet());
        return Identifiers.of(customer)
                .map(each -> IdentifierCard.of(each, links, unseen, now))
                .toList();
    }

    List<DecisionLine> decisions(CustomerView customer, Instant now) {
        return decisions.about(customer.id()).stream()
                .map(each -> DecisionLine.of(each, customer, history, now))
                .toList();
    }

    List<Suggestion> suggestions(CustomerId customer) {
        return suggestions.orderedStream().flatMap(each -> each.about(customer).stream()).toList();
    }
}
