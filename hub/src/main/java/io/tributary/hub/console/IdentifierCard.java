package io.tributary.hub.console;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.LinkView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An identifier on its customer's page, with why it is there.
 *
 * @param links those taken first
 * @param more how many links are not shown
 */
record IdentifierCard(
        IdentifierView view,
        IdentifierKey key,
        Moment first,
        Moment last,
        List<LinkLine> links,
        long more) {

    private static final int SHOWN = 12;

    /**
     * @param links of the customer
     * @param unseen identifiers whose links say nothing of who the customer is
     */
    static IdentifierCard of(
            IdentifierView view, List<LinkView> links, Set<String> unseen, Instant now) {
        IdentifierKey key = Identifiers.key(view);
        String text = key.toString();
        List<LinkLine> lines =
                links.stream()
                        .filter(link -> link.left().equals(text) || link.right().equals(text))
                        .map(link -> LinkLine.seenFrom(text, link))
                        .filter(line -> !unseen.contains(line.other()))
                        .sorted(Comparator.comparing(line -> !line.taken()))
                        .toList();
        return new IdentifierCard(
                view,
                key,
                Moment.of(view.firstSeenAt(), now),
                Moment.of(view.lastSeenAt(), now),
                lines.stream().limit(SHOWN).toList(),
                Math.max(0, lines.size() - SHOWN));
    }

    /** As addresses name it: without what it says. */
    public UUID id() {
        return key.id().value();
    }
}
