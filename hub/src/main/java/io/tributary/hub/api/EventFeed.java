package io.tributary.hub.api;

import io.tributary.history.events.EventLog;
import io.tributary.history.events.HistoryEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest events, read once for all readers of the stream. Who is further behind than what is
 * kept here reads from the log until it has caught up.
 */
final class EventFeed {

    static final int KEPT = 2_000;
    private static final int BATCH = 500;

    private final EventLog log;
    private volatile Tail tail;

    /** Events after a sequence, in order, without a gap. */
    private record Tail(long after, long last, List<HistoryEvent> events) {

        Tail with(List<HistoryEvent> news) {
            List<HistoryEvent> all = new ArrayList<>(events);
            all.addAll(news);
            int surplus = Math.max(0, all.size() - KEPT);
            long from = surplus == 0 ? after : all.get(surplus - 1).sequence();
            return new Tail(
                    from,
                    news.get(news.size() - 1).sequence(),
                    List.copyOf(all.subList(surplus, all.size())));
        }
    }

    EventFeed(EventLog log, long from) {
        this.log = log;
        this.tail = new Tail(from, from, List.of());
    }

    /** Takes what is new from the log; whether there was anything. Called by one thread. */
    boolean refresh() {
        List<HistoryEvent> news = log.after(tail.last(), BATCH);
        if (news.isEmpty()) {
            return false;
        }
        tail = tail.with(news);
        return true;
    }

    /** The last event that was taken from the log. */
    long last() {
        return tail.last();
    }

    /** The next events after the sequence, none if there are none yet. */
    List<HistoryEvent> after(long sequence) {
        @Nullable Tail kept = tail;
        if (sequence < kept.after()) {
            return log.after(sequence, BATCH);
        }
        return kept.events().stream()
                .filter(event -> event.sequence() > sequence)
                .limit(BATCH)
                .toList();
    }
}
