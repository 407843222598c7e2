package io.tributary.hub.acceptance;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes nothing more while too many events wait to be recorded. What may wait is little while the
 * database takes the history, and much from the moment it does not until all that came meanwhile is
 * recorded; so also after a start, when nobody knows why so many wait. Opens again once there is
 * room for a fifth of what may wait usually.
 */
public final class BacklogLimit implements AcceptanceLimit {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogLimit.class);
    private static final double ROOM = 0.2;

    private final BacklogSettings settings;
    private volatile @Nullable String reason;
    private volatile long waiting;
    private volatile boolean outage = true;

    BacklogLimit(BacklogSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public @Nullable String reason() {
        return reason;
    }

    /** Events that waited when last looked at. */
    long waiting() {
        return waiting;
    }

    /** Events that may wait now. */
    long most() {
        return outage ? settings.eventsInOutage() : settings.events();
    }

    /**
     * To be told every now and then, by one thread.
     *
     * @param count of events that wait
     * @param stalled whether the database does not take the history
     */
    void look(long count, boolean stalled) {
        waiting = count;
        double room = settings.events() * ROOM;
        outage = stalled || (outage && count > settings.events() - room);
        boolean closed = reason != null;
        if (count <= (closed ? most() - room : most())) {
            open(closed);
        } else if (!closed) {
            close(count);
        }
    }

    private void open(boolean closed) {
        reason = null;
        if (closed) {
            LOG.info("Few enough events wait to be recorded: events are accepted again");
        }
    }

    private void close(long count) {
        String why =
                count
                        + " events wait to be recorded, more than "
                        + most()
                        + (outage
                                ? " (tributary.backlog.events-in-outage). The database takes none,"
                                        + " or did not for long: look at it first"
                                : " (tributary.backlog.events). They come faster than they are"
                                        + " recorded");
        reason = why;
        LOG.warn("Nothing is accepted for now: {}. Senders are told to come again", why);
    }
}
