package io.tributary.hub.console;

import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.LinkView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.Suggestions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers who a customer is, and why. */
@Component
class IdentityReader {

    private static final int FINDERS_SHOWN = 5;
    private static final int LINKS_READ = PageRequest.MAX_LIMIT;

    private final History history;
    private final Decisions decisions;
    private final Suggestions suggestions;

    IdentityReader(History history, Decisions decisions, Suggestions suggestions) {
        this.history = history;
        this.decisions = decisions;
        this.suggestions = suggestions;
    }

    IdentityPanel read(CustomerView customer, Instant now) {
        List<IdentifierView> finders = Identifiers.findersOf(customer);
        Page<LinkView> links = history.why(customer.id(), PageRequest.first(LINKS_READ));
        return new IdentityPanel(
                identifiers(customer, links.items(), now),
                links.next() == null ? 0 : links.items().size(),
                finders.stream().limit(FINDERS_SHOWN).toList(),
                finders.size(),
                decisions(customer, now),
                suggestions(customer.id()).stream()
                        .map(each -> SuggestionCard.seenFrom(customer.id(), each))
                        .toList());
    }

    /** What makes the customer, each with its links, those that explain most. */
    List<IdentifierCard> identifiers(CustomerView customer, Instant now) {
        return identifiers(customer, mostTelling(customer), now);
    }

    /** Decisions first, then the links that joined, as many as a page takes. */
    List<LinkView> mostTelling(CustomerView customer) {
        return history.why(customer.id(), PageRequest.first(LINKS_READ)).items();
    }

    private static List<IdentifierCard> identifiers(
            CustomerView customer, List<LinkView> links, Instant now) {
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
        return suggestions.about(customer);
    }
}
