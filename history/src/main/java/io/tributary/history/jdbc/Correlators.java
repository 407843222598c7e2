package io.tributary.history.jdbc;

import io.tributary.history.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/** The correlator of the rules that hold now. Thread-safe. */
final class Correlators {

    private record Made(Rules rules, Correlator correlator) {}

    private final Database database;
    private final ActiveRules active;
    private volatile @Nullable Made made;

    Correlators(Database database, ActiveRules active) {
        this.database = database;
        this.active = active;
    }

    Correlator current() {
        Rules rules = active.current();
        Made last = made;
        if (last == null || !last.rules().equals(rules)) {
            last = new Made(rules, new Correlator(database, rules));
            made = last;
        }
        return last.correlator();
    }
}
