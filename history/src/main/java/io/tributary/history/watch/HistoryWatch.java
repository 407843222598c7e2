package io.tributary.history.watch;

import java.util.List;
import java.util.Map;

/**
 * Short looks at what is left to do, which cost the same however long the history is.
 *
 * <p>All methods throw {@link io.tributary.history.failure.TransientFailure} if the database is
 * away.
 */
public interface HistoryWatch {

    /** What each target has yet to get. */
    List<Owed> owed();

    /** How many events of the event log each reader has not read yet. */
    Map<String, Long> unread();
}
