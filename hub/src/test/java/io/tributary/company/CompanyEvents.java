package io.tributary.company;

import io.tributary.history.events.EventLog;
import io.tributary.history.events.HistoryEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An event log in memory. */
public final class CompanyEvents implements EventLog {

    private final List<HistoryEvent> events = new CopyOnWriteArrayList<>();
    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    public synchronized long add(String type, String subject) {
        long sequence = events.size() + 1L;
        events.add(
                new HistoryEvent(
                        sequence, type, subject, null, Instant.EPOCH, "{\"n\":" + sequence + "}"));
        return sequence;
    }

    @Override
    public List<HistoryEvent> after(long sequence, int limit) {
        return events.stream().filter(event -> event.sequence() > sequence).limit(limit).toList();
    }

    @Override
    public long last() {
        return events.size();
    }

    @Override
    public long position(String reader) {
        return positions.getOrDefault(reader, 0L);
    }

    @Override
    public void advance(String reader, long sequence) {
        positions.put(reader, sequence);
    }
}
