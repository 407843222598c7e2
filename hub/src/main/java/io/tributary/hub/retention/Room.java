package io.tributary.hub.retention;

import io.tributary.history.failure.TributaryException;
import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes room ahead in the stores. Without it events are recorded all the same, and moved later. */
public final class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final Retention retention;
    private final RetentionSettings settings;

    public Room(Retention retention, RetentionSettings settings) {
        this.retention = retention;
        this.settings = settings;
    }

    public void prepare() {
        for (Store store : Store.values()) {
            try {
                retention.prepare(store, settings.age(store));
            } catch (TributaryException e) {
                LOG.warn("There is no new room in {} for now: {}", store, e.getMessage());
            }
        }
    }
}
