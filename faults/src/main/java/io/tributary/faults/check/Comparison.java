package io.tributary.faults.check;

import io.tributary.faults.load.Ledger;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Is shown each stored interaction once, and counts what is not as the ledger says. */
final class Comparison {

    private final Ledger ledger;
    private final Set<String> seen = new HashSet<>();
    private long stale;
    private long twice;
    private long unexpected;
    private long recovered;

    Comparison(Ledger ledger) {
        this.ledger = ledger;
    }

    void stored(String id, @Nullable String text, boolean withdrawn) {
        Set<Integer> sent = ledger.sent().get(id);
        if (!seen.add(id)) {
            twice++;
        } else if (sent == null) {
            unexpected++;
        } else {
            known(id, sent, text, withdrawn);
        }
    }

    private void known(String id, Set<Integer> sent, @Nullable String text, boolean withdrawn) {
        Integer answered = ledger.answered().get(id);
        if (answered == null) {
            recovered++;
        }
        int revision = revision(id, sent, text, withdrawn);
        if (revision < 0) {
            unexpected++;
        } else if (answered != null && revision < answered) {
            stale++;
        }
    }

    /** The one that was sent and says this; -1 if there is none. */
    private static int revision(
            String id, Set<Integer> sent, @Nullable String text, boolean withdrawn) {
        for (int revision : sent) {
            boolean same = Ledger.text(id, revision).equals(text);
            if (withdrawn == Ledger.withdraws(revision) && (withdrawn || same)) {
                return revision;
            }
        }
        return -1;
    }

    /** To subscribers, as recorded; an edit is told too, once. */
    void told(String id, long times) {
        if (times > ledger.sent().getOrDefault(id, Set.of()).size()) {
            twice++;
        }
    }

    Verdict verdict(long parked, long lostPoison, long wronglyParked, long undelivered) {
        long lost = ledger.answered().keySet().stream().filter(id -> !seen.contains(id)).count();
        return new Verdict(
                seen.size(),
                lost,
                stale,
                twice,
                unexpected,
                recovered,
                parked,
                lostPoison,
                wronglyParked,
                undelivered);
    }
}
