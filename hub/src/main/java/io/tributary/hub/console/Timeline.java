package io.tributary.hub.console;

import io.tributary.history.matter.MatterId;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a customer's timeline by matter: the matter with the newest interaction first, the
 * interactions of each oldest first.
 *
 * @param count of interactions on the page
 * @param next cursor of the following page; null if there is none
 */
record Timeline(List<MatterCard> cards, int count, @Nullable String next) {

    static Timeline of(Page<InteractionView> page, History history, Instant now) {
        Map<Optional<MatterId>, List<InteractionCard>> byMatter = new LinkedHashMap<>();
        for (InteractionView view : page.items()) {
            byMatter.computeIfAbsent(
                            Optional.ofNullable(view.matterId()), matter -> new ArrayList<>())
                    .add(InteractionCard.of(view, now));
        }
        List<MatterCard> cards = new ArrayList<>();
        byMatter.forEach(
                (id, interactions) -> {
                    Collections.reverse(interactions);
                    cards.add(card(id.flatMap(history::matter).orElse(null), interactions, now));
                });
        return new Timeline(List.copyOf(cards), page.items().size(), page.next());
    }

    private static MatterCard card(
            @Nullable MatterView matter, List<InteractionCard> interactions, Instant now) {
        return new MatterCard(
                matter, matter == null ? null : Moment.of(matter.openedAt(), now), interactions);
    }
}
