package io.tributary.history.jdbc;

import io.tributary.history.matter.Moment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction of the batch that works out matters.
 *
 * @param before as the tables have it; null if they do not
 * @param strand in which it was
 * @param now as it is; null if it was withdrawn
 * @param anew whether it is to be placed anew, though nothing about it may have changed
 */
record MatterEntry(
        UUID id,
        @Nullable MatterFacts before,
        @Nullable UUID strand,
        @Nullable MatterFacts now,
        boolean anew) {

    boolean isKnown() {
        return before != null || now != null;
    }

    /** Whether anything that its place depends on is different. */
    boolean isDifferent() {
        return anew || !Objects.equals(before, now);
    }

    /** Whether something that joined it, or others by way of it, may join no more. */
    boolean isDisturbed() {
        if (before == null) {
            return false;
        }
        return now == null
                || anew
                || before.member().begins() != now.member().begins()
                || !now.places().containsAll(before.places())
                || isElsewhere(before, now);
    }

    /** Whether it stands elsewhere among those that name a reference, or an agent. */
    private static boolean isElsewhere(MatterFacts before, MatterFacts now) {
        boolean same =
                before.member().at().equals(now.member().at())
                        && before.member().closes() == now.member().closes();
        return !same
                && before.keys().stream()
                        .anyMatch(key -> key.kind().isReference() || key.kind().isNamed());
    }

    /** Whether it was in place before, and stays there. */
    boolean stays() {
        return before != null && now != null && !isDisturbed();
    }

    /** Whether its matter counts it as it did, and shows no other title. */
    boolean isTalliedAlike() {
        return before != null
                && now != null
                && before.member().of(now.member().customer()).equals(now.member());
    }

    /** Keys that came, or went, or count for another customer, or whose message it is or was. */
    List<KeyRow> changedKeys() {
        Set<KeyRow.Place> old = before == null ? Set.of() : before.places();
        Set<KeyRow.Place> current = now == null ? Set.of() : now.places();
        List<KeyRow> changed = new ArrayList<>();
        for (MatterFacts facts : facts()) {
            for (KeyRow key : facts.keys()) {
                boolean stays = old.contains(key.place()) && current.contains(key.place());
                // What answered a message, and is it after an edit, has its key before and after.
                boolean message = key.kind() == KeyRow.Kind.MESSAGE;
                if (!stays
                        || (message
                                && old.contains(key.ownPlace())
                                        != current.contains(key.ownPlace()))) {
                    changed.add(key);
                }
            }
        }
        return changed;
    }

    /** Where it was in time, and where it is. */
    Set<Moment> moments() {
        Set<Moment> moments = new HashSet<>();
        facts().forEach(facts -> moments.add(facts.member().moment()));
        return moments;
    }

    List<MatterFacts> facts() {
        List<MatterFacts> facts = new ArrayList<>();
        if (before != null) {
            facts.add(before);
        }
        if (now != null) {
            facts.add(now);
        }
        return facts;
    }
}
