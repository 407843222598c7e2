package io.tributary.hub.console;

import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.LinkView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What follows if some identifiers of a customer are somebody else's: each is kept apart from what
 * links it to the rest, and from nothing else, so that the rest stays as it is.
 *
 * @param away the identifiers that are somebody else's; not empty
 * @param rest the others; not empty
 * @param cuts the links that no longer hold
 * @param customers who there will be, as far as the links tell
 */
record Split(
        List<IdentifierView> away,
        List<IdentifierView> rest,
        List<Cut> cuts,
        List<List<IdentifierView>> customers) {

    /**
     * What no longer joins two identifiers.
     *
     * @param text why it did
     */
    record Cut(IdentifierView away, IdentifierView rest, String text) {}

    /**
     * @param links of the customer
     * @param chosen ids of the identifiers that are somebody else's
     * @return empty if that is none of the customer's identifiers, or all
     */
    static Optional<Split> of(
            CustomerView customer, List<LinkView> links, Collection<UUID> chosen) {
        Map<String, IdentifierView> known = new LinkedHashMap<>();
        Set<String> away = new LinkedHashSet<>();
        Identifiers.of(customer)
                .forEach(
                        view -> {
                            String key = Identifiers.key(view).toString();
                            known.put(key, view);
                            if (chosen.contains(Identifiers.key(view).id().value())) {
                                away.add(key);
                            }
                        });
        if (away.isEmpty() || away.size() == known.size()) {
            return Optional.empty();
        }
        List<LinkView> taken =
                links.stream()
                        .filter(LinkView::taken)
                        .filter(link -> known.containsKey(link.left()))
                        .filter(link -> known.containsKey(link.right()))
                        .toList();
        return Optional.of(of(known, away, taken));
    }

    private static Split of(
            Map<String, IdentifierView> known, Set<String> away, List<LinkView> taken) {
        Set<String> rest = new LinkedHashSet<>(known.keySet());
        rest.removeAll(away);
        Map<Set<String>, Cut> cuts = new LinkedHashMap<>();
        for (LinkView link : taken) {
            if (away.contains(link.left()) != away.contains(link.right())) {
                cuts.putIfAbsent(Set.of(link.left(), link.right()), cut(link, known, away));
            }
        }
        return new Split(
                views(away, known),
                views(rest, known),
                List.copyOf(cuts.values()),
                groups(known.keySet(), away, rest, taken).stream()
                        .map(group -> views(group, known))
                        .toList());
    }

    private static Cut cut(LinkView link, Map<String, IdentifierView> known, Set<String> away) {
        boolean inOrder = away.contains(link.left());
        return new Cut(
                Objects.requireNonNull(known.get(inOrder ? link.left() : link.right())),
                Objects.requireNonNull(known.get(inOrder ? link.right() : link.left())),
                link.text());
    }

    /** Where the links do not tell all, because they are too many, the two sides are two. */
    private static List<List<String>> groups(
            Set<String> known, Set<String> away, Set<String> rest, List<LinkView> taken) {
        Groups now = new Groups();
        Groups then = new Groups();
        for (LinkView link : taken) {
            now.join(link.left(), link.right());
            if (away.contains(link.left()) == away.contains(link.right())) {
                then.join(link.left(), link.right());
            }
        }
        return now.of(known).size() == 1
                ? then.of(known)
                : List.of(List.copyOf(rest), List.copyOf(away));
    }

    private static List<IdentifierView> views(
            Collection<String> keys, Map<String, IdentifierView> known) {
        return keys.stream().map(key -> Objects.requireNonNull(known.get(key))).toList();
    }
}
