package io.tributary.history.jdbc;

import io.tributary.history.query.LinkView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gathers a page of a customer's links: what people decided, then what the evidence says. */
final class LinkPage {

    /** A link, and where it stands. */
    record Placed(LinkCursor place, LinkView view) {}

    private LinkPage() {}

    static Page<LinkView> of(
            UUID customer, DecisionRows decisions, LinkReads evidence, PageRequest page) {
        LinkCursor after = LinkCursor.of(page);
        int most = page.limit() + 1;
        List<Placed> found = new ArrayList<>();
        LinkCursor next = after;
        if (after.rank() == LinkCursor.Rank.DECIDED) {
            decisions.linksOf(customer).stream()
                    .filter(each -> LinkCursor.DECISIONS_IN_ORDER.compare(each.place(), after) > 0)
                    .limit(most)
                    .forEach(found::add);
            next = LinkCursor.EVIDENCE;
        }
        if (found.size() < most) {
            found.addAll(evidence.of(customer, next, most - found.size()));
        }
        boolean more = found.size() > page.limit();
        List<Placed> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                shown.stream().map(Placed::view).toList(),
                more ? shown.get(shown.size() - 1).place().text() : null);
    }
}
