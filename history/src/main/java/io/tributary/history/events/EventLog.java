package io.tributary.history.events;

import java.util.List;

/** What happened to the history, in the order in which it was committed. */
public interface EventLog {

    /** Events after the sequence, in order, at most the limit. */
    List<HistoryEvent> after(long sequence, int limit);

    /** The last sequence; 0 if there is none. */
    long last();

    /** Where a reader of that name had got to; 0 if it is new. */
    long position(String reader);

    /** Keeps where the reader has got to. */
    void advance(String reader, long sequence);
}
