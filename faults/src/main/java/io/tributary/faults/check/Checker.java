package io.tributary.faults.check;

import io.tributary.faults.load.Ledger;
import io.tributary.faults.world.Crm;
import io.tributary.faults.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Compares the ledger with the database, and with what is parked. */
public final class Checker {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final World world;
    private final Ledger ledger;
    private final Parked parked;

    public Checker(World world, Ledger ledger) {
        this.world = world;
        this.ledger = ledger;
        this.parked =
                world.embedded()
                        ? new ParkedByHub(world.hubs().get(0).api())
                        : new ParkedAtBroker(world.broker());
    }

    /** Compares until all is there, or nothing more has come for three minutes. */
    public Verdict drained() throws Exception {
        Verdict verdict = compared();
        long last = System.nanoTime();
        while (!verdict.drained() && System.nanoTime() - last < PATIENCE.toNanos()) {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            Verdict next = compared();
            if (next.missing() < verdict.missing() || next.stored() > verdict.stored()) {
                last = System.nanoTime();
            }
            verdict = next;
        }
        // What comes twice may come a moment later.
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        return compared();
    }

    private Verdict compared() throws Exception {
        Comparison comparison = new Comparison(ledger);
        long undelivered;
        try (Connection connection = world.database().connect()) {
            StoredHistory.read(connection, comparison);
            undelivered = undelivered(connection);
        }
        Set<String> read = parked.read();
        Set<String> lostPoison = new HashSet<>(ledger.poisonAnswered());
        lostPoison.removeAll(read);
        long wrongly = read.stream().filter(id -> !ledger.poisonSent().contains(id)).count();
        return comparison.verdict(read.size() - wrongly, lostPoison.size(), wrongly, undelivered);
    }

    private long undelivered(Connection connection) throws SQLException {
        Crm crm = world.crm();
        if (crm == null) {
            return 0;
        }
        Set<String> differing = StoredHistory.live(connection);
        for (String delivered : crm.interactions()) {
            if (!differing.remove(delivered)) {
                differing.add(delivered);
            }
        }
        return differing.size();
    }
}
