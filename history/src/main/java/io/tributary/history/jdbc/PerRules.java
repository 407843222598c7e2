package io.tributary.history.jdbc;

import io.tributary.history.rulebook.Rules;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What works by the rules that hold now; made anew when they change. Thread-safe. */
final class PerRules<T> {

    private record Made<T>(Rules rules, T part) {}

    private final ActiveRules active;
    private final Function<Rules, T> maker;
    private volatile @Nullable Made<T> made;

    PerRules(ActiveRules active, Function<Rules, T> maker) {
        this.active = active;
        this.maker = maker;
    }

    T current() {
        Rules rules = active.current();
        Made<T> last = made;
        if (last == null || !last.rules().equals(rules)) {
            last = new Made<>(rules, maker.apply(rules));
            made = last;
        }
        return last.part();
    }
}
