package io.tributary.faults.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * All events of a run, in an order that its seed decides: shuffled, 5 of 100 again, 1 unreadable,
 * edits and withdrawals among them, some late and some of the future.
 */
final class Events {

    private static final int SHUFFLED = 200;

    private final SplittableRandom random;
    private final Bodies bodies;
    private final List<Sent> waiting = new ArrayList<>();
    private final List<Long> editable = new ArrayList<>();
    private final Map<Long, Integer> revisions = new HashMap<>();
    private long left;
    private long number;

    Events(long seed, long events, String secret) {
        random = new SplittableRandom(seed);
        bodies = new Bodies(secret, events);
        left = events;
    }

    /** The next, or an empty list at the end; two if it is a duplicate. */
    synchronized List<Sent> next() {
        while (waiting.size() < SHUFFLED && left > 0) {
            left--;
            waiting.add(made());
        }
        if (waiting.isEmpty()) {
            return List.of();
        }
        int any = random.nextInt(waiting.size());
        Sent next = waiting.get(any);
        waiting.set(any, waiting.get(waiting.size() - 1));
        waiting.remove(waiting.size() - 1);
        return random.nextInt(20) == 0 ? List.of(next, next) : List.of(next);
    }

    private Sent made() {
        int of100 = random.nextInt(100);
        if (of100 == 0) {
            return bodies.poison(++number);
        }
        if (of100 < 10 && !editable.isEmpty()) {
            return edited(editable.get(random.nextInt(editable.size())));
        }
        if (of100 < 55) {
            return bodies.message(++number);
        }
        editable.add(++number);
        return bodies.event(number, 0);
    }

    private Sent edited(long edited) {
        int revision = revisions.merge(edited, 1, Integer::sum);
        if (revision >= 5 || random.nextInt(4) == 0) {
            editable.remove(edited);
            revision = Sent.WITHDRAWN;
        }
        return bodies.event(edited, revision);
    }
}
