package io.tributary.company;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Suggestions in memory: pairs of identifiers, as long as two customers have them. */
public final class CompanySuggestions implements Suggestions {

    private record Pair(
            Identifier left,
            Identifier right,
            String origin,
            Double score,
            String reason,
            List<Suggestion.Field> fields) {}

    private final History history;
    private final Decisions decisions;
    private final List<Pair> pairs = new CopyOnWriteArrayList<>();

    public CompanySuggestions(History history, Decisions decisions) {
        this.history = history;
        this.decisions = decisions;
    }

    public void add(
            Identifier left,
            Identifier right,
            String origin,
            Double score,
            String reason,
            Suggestion.Field... fields) {
        pairs.add(new Pair(left, right, origin, score, reason, List.of(fields)));
    }

    public void clear() {
        pairs.clear();
    }

    @Override
    public Page<Suggestion> open(PageRequest page) {
        int from = page.cursor() == null ? 0 : Integer.parseInt(page.cursor());
        List<Suggestion> all = all().toList();
        int to = Math.min(all.size(), from + page.limit());
        return new Page<>(
                all.subList(Math.min(from, to), to), to < all.size() ? Integer.toString(to) : null);
    }

    @Override
    public List<Suggestion> about(CustomerId customer) {
        return all().filter(each -> each.left().equals(customer) || each.right().equals(customer))
                .toList();
    }

    private Stream<Suggestion> all() {
        return pairs.stream()
                .filter(pair -> !isDecided(pair))
                .map(this::suggestion)
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparing(
                                Suggestion::score,
                                Comparator.nullsLast(Comparator.reverseOrder())));
    }

    private Optional<Suggestion> suggestion(Pair pair) {
        CustomerView left = history.customerBy(pair.left()).orElse(null);
        CustomerView right = history.customerBy(pair.right()).orElse(null);
        return left == null || right == null || left.id().equals(right.id())
                ? Optional.empty()
                : Optional.of(
                        new Suggestion(
                                left.id(),
                                left.name(),
                                pair.left(),
                                right.id(),
                                right.name(),
                                pair.right(),
                                pair.origin(),
                                pair.score(),
                                pair.reason(),
                                pair.fields()));
    }

    private boolean isDecided(Pair pair) {
        Set<Object> sides = sides(pair.left(), pair.right());
        return decisions.list(PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .filter(Decision::holds)
                .anyMatch(each -> sides(each.left(), each.right()).equals(sides));
    }

    private static Set<Object> sides(Identifier one, Identifier other) {
        return Set.of(
                List.of(one.type(), Objects.toString(one.scope()), one.value()),
                List.of(other.type(), Objects.toString(other.scope()), other.value()));
    }
}
