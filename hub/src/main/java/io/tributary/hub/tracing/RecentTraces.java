package io.tributary.hub.tracing;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.InteractionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The traces of what this hub recorded lately, so that its delivery joins them. In memory only:
 * what is delivered much later, or by another hub, begins no trace.
 */
final class RecentTraces {

    private static final int MOST = 10_000;

    private final Map<InteractionId, String> parents =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<InteractionId, String> eldest) {
                            return size() > MOST;
                        }
                    });

    void keep(MappedEvent event, @Nullable String parent) {
        if (parent != null) {
            event.interactions().forEach(each -> parents.put(each.id(), parent));
        }
    }

    /** Null if it is not known. */
    @Nullable String of(InteractionId interaction) {
        return parents.get(interaction);
    }
}
