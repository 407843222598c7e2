package io.tributary.hub.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What goes wrong, and when: by script, by chance from a seed, or for one record. Thread-safe. */
public final class SalesforceFaults {

    private final Deque<Optional<SalesforceFault>> script = new ArrayDeque<>();
    private final Map<String, SalesforceRefusedException> refused = new HashMap<>();
    private Random random = new Random(0);
    private double rate;
    private List<SalesforceFault> byChance = List.of();
    private Optional<SalesforceFault> standing = Optional.empty();
    private Duration lateness = Duration.ofSeconds(3);

    SalesforceFaults() {}

    /** The next calls fail so, one after the other. */
    public synchronized void next(SalesforceFault... faults) {
        for (SalesforceFault fault : faults) {
            script.add(Optional.of(fault));
        }
    }

    /** Every call fails so, until {@link #none()}. */
    public synchronized void always(SalesforceFault fault) {
        standing = Optional.of(fault);
    }

    /** Calls fail by chance. */
    public synchronized void seeded(long seed, double share, SalesforceFault... faults) {
        random = new Random(seed);
        rate = share;
        byChance = List.of(faults);
    }

    /** Nothing goes wrong any more, but for refused records. */
    public synchronized void none() {
        script.clear();
        standing = Optional.empty();
        byChance = List.of();
    }

    /** A validation rule of the org refuses this record. */
    public synchronized void refuse(String externalId, String errorCode, String... fields) {
        refused.put(
                externalId,
                new SalesforceRefusedException(
                        400, errorCode, "refused: " + externalId, List.of(fields)));
    }

    /** The rule is mended. */
    public synchronized void allow(String externalId) {
        refused.remove(externalId);
    }

    synchronized Optional<SalesforceFault> ofThisCall() {
        if (!script.isEmpty()) {
            return script.remove();
        }
        if (standing.isPresent() || byChance.isEmpty() || random.nextDouble() >= rate) {
            return standing;
        }
        return Optional.of(byChance.get(random.nextInt(byChance.size())));
    }

    synchronized void check(String externalId) throws SalesforceRefusedException {
        SalesforceRefusedException refusal = refused.get(externalId);
        if (refusal != null) {
            throw refusal;
        }
    }

    /** How late a {@link SalesforceFault#LATE_ANSWER} is. */
    public synchronized void lateBy(Duration late) {
        lateness = late;
    }

    synchronized Duration lateness() {
        return lateness;
    }
}
