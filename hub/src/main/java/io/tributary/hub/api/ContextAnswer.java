package io.tributary.hub.api;

import io.tributary.history.query.CustomerView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent needs when the phone rings.
 *
 * @param customer null if nobody has the identifier
 * @param lastAgent who of the company was last in contact; null if nobody was
 */
record ContextAnswer(
        @Nullable CustomerView customer,
        List<MatterView> openMatters,
        List<InteractionView> lastInteractions,
        @Nullable LastAgent lastAgent) {

    static final ContextAnswer NOBODY = new ContextAnswer(null, List.of(), List.of(), null);
}
