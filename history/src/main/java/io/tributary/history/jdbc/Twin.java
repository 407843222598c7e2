package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.matter.MatterId;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rebuild.MattersFromScratch;
import io.tributary.history.rulebook.Rules;
import java.util.Collection;
import java.util.Map;

/** Calls the from-scratch twin with all that the history is a function of. */
final class Twin {

    private Twin() {}

    /**
     * @param interactions merged, and not withdrawn
     * @param decisions about who is who that hold
     * @param matterDecisions about what belongs together that hold
     */
    static FromScratch.Outcome outcome(
            Rules rules,
            Collection<Interaction> interactions,
            Collection<IdentityDecision> decisions,
            Collection<MatterDecision> matterDecisions) {
        return new FromScratch(rules.identity(), rules.matters())
                .compute(interactions, decisions, matterDecisions);
    }

    /**
     * The matters of some interactions alone.
     *
     * @param customerOf whose they are; missing if nobody's
     */
    static Map<InteractionId, MatterId> matters(
            Rules rules,
            Map<InteractionId, Interaction> interactions,
            Map<InteractionId, CustomerId> customerOf,
            Collection<MatterDecision> matterDecisions) {
        return new MattersFromScratch(rules.matters())
                .compute(interactions, customerOf, matterDecisions)
                .matters();
    }
}
