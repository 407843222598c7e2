package io.tributary.hub.console;

import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer on a page.
 *
 * @param title the name, or else what the customer is known by
 * @param initials at most two letters
 * @param known a few identifiers that people recognise, best first
 */
record CustomerRow(
        CustomerView view,
        String title,
        String initials,
        List<String> known,
        @Nullable Moment last,
        @Nullable Moment first) {

    private static final List<String> RECOGNISED = List.of("email", "phone");
    private static final int SHOWN = 2;

    static CustomerRow of(CustomerView view, Instant now) {
        List<String> known =
                Identifiers.of(view)
                        .sorted(Comparator.comparingInt(CustomerRow::rank))
                        .map(IdentifierView::value)
                        .distinct()
                        .limit(SHOWN)
                        .toList();
        String title = title(view, known);
        return new CustomerRow(
                view,
                title,
                initials(title),
                known,
                Moment.ofNullable(view.lastInteractionAt(), now),
                Moment.ofNullable(view.firstInteractionAt(), now));
    }

    public String id() {
        return view.id().toString();
    }

    /** Without those that only find a customer: there may be thousands, one per order. */
    public List<IdentifierView> identifiers() {
        return Identifiers.of(view).toList();
    }

    private static int rank(IdentifierView identifier) {
        int at = RECOGNISED.indexOf(identifier.type());
        return at < 0 ? RECOGNISED.size() : at;
    }

    private static String title(CustomerView view, List<String> known) {
        String name = view.name();
        if (name != null && !name.isBlank()) {
            return name;
        }
        return known.isEmpty() ? view.id().toString() : known.get(0);
    }

    private static String initials(String title) {
        StringBuilder initials = new StringBuilder();
        for (String word : title.strip().split("\\s+", SHOWN)) {
            word.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .limit(1)
                    .map(Character::toUpperCase)
                    .forEach(initials::appendCodePoint);
        }
        return initials.length() == 0 ? "#" : initials.toString();
    }
}
