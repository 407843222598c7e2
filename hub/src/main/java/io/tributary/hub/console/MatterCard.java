package io.tributary.hub.console;

import io.tributary.history.query.MatterView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter on a page of a timeline, with those of its interactions that are on the page, oldest
 * first.
 *
 * @param matter null for interactions that belong to none
 * @param opened how long ago it began; null where there is no matter
 */
record MatterCard(
        @Nullable MatterView matter, @Nullable Moment opened, List<InteractionCard> interactions) {

    /** Whether some of its interactions are not on this page. */
    public boolean isPartial() {
        return matter != null && matter.interactionCount() > interactions.size();
    }
}
