package io.tributary.history.jdbc;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.rulebook.RuleVersion;
import io.tributary.history.rulebook.Rules;
import io.tributary.history.rules.RulesRejected;
import org.jspecify.annotations.Nullable;

/**
 * The rules as the database has them, so that all instances change over at once: whoever writes
 * them and whoever writes by them hold the recorder's lock. Thread-safe.
 */
final class StoredActiveRules implements ActiveRules {

    private record Parsed(int version, Rules rules) {}

    private final RuleTable table;
    private final Rules initial;
    private volatile @Nullable Parsed parsed;

    /**
     * @param initial hold as long as none were activated
     */
    StoredActiveRules(RuleTable table, Rules initial) {
        this.table = table;
        this.initial = initial;
    }

    @Override
    public Rules current() {
        int version = table.active();
        if (version == 0) {
            return initial;
        }
        Parsed last = parsed;
        if (last == null || last.version() != version) {
            last = new Parsed(version, parse(table.find(version).orElseThrow()));
            parsed = last;
        }
        return last.rules();
    }

    /** Nothing is lost: what cannot be recorded by this instance waits for one that can. */
    private static Rules parse(RuleVersion active) {
        try {
            return Rules.parse(active.yaml(), active.version());
        } catch (RulesRejected e) {
            throw new TransientFailure(
                    "This hub does not understand version "
                            + active.version()
                            + " of the rules, which a newer one may have activated ("
                            + (e.section() == null ? "the file" : "section " + e.section())
                            + "). Start that one here too, or go back to older rules",
                    e);
        }
    }
}
