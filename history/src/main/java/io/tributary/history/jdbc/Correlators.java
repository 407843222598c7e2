package io.tributary.history.jdbc;

/** The correlator of the rules that hold now. Thread-safe. */
final class Correlators {

    private final PerRules<Correlator> correlators;

    Correlators(Database database, ActiveRules active) {
        correlators = new PerRules<>(active, rules -> new Correlator(database, rules));
    }

    Correlator current() {
        return correlators.current();
    }
}
