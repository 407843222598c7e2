package io.tributary.hub.tracking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many events each of many senders may bring: so many a second in the long run, and some
 * seconds of that at once. Whoever has something left may bring as much as a request holds, and is
 * then in debt: so that no request is too large for ever. Thread-safe. Of more senders than it
 * remembers, the one that was quiet longest begins anew.
 */
final class EventRates {

    private static final int MOST_SENDERS = 20_000;
    private static final double NANOS = 1_000_000_000.0;

    private static final class Sender {
        private double left;
        private long seenAt;
    }

    private final double rate;
    private final double most;
    private final LongSupplier nanoTime;
    private final Map<String, Sender> senders =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Sender> eldest) {
                    return size() > MOST_SENDERS;
                }
            };

    /**
     * @param rate events a second
     * @param burstSeconds how many seconds' events may come at once
     */
    EventRates(int rate, int burstSeconds, LongSupplier nanoTime) {
        this.rate = rate;
        this.most = (double) rate * burstSeconds;
        this.nanoTime = nanoTime;
    }

    /** Takes the events if the sender has anything left. Answers 0, or the seconds to wait. */
    synchronized int take(String sender, int events) {
        Sender one = refilled(sender);
        if (one.left < 1) {
            return (int) Math.ceil((1 - one.left) / rate);
        }
        one.left -= events;
        return 0;
    }

    private Sender refilled(String name) {
        long now = nanoTime.getAsLong();
        Sender sender = senders.get(name);
        if (sender == null) {
            sender = new Sender();
            sender.left = most;
            senders.put(name, sender);
        } else {
            sender.left = Math.min(most, sender.left + (now - sender.seenAt) / NANOS * rate);
        }
        sender.seenAt = now;
        return sender;
    }
}
