package io.tributary.history.jdbc;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rulebook.Rules;
import java.util.Collection;

/** Calls the from-scratch twin with all that the history is a function of. */
final class Twin {

    private Twin() {}

    /**
     * @param interactions merged, and not withdrawn
     */
    static FromScratch.Outcome outcome(Rules rules, Collection<Interaction> interactions) {
        return new FromScratch(rules.identity(), rules.matters()).compute(interactions);
    }
}
