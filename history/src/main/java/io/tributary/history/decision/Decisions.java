package io.tributary.history.decision;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.List;
import java.util.Optional;

/** Keeps decisions. The history follows each at once, in the same transaction. */
public interface Decisions {

    /** How many can be decided at once. */
    int MOST_AT_ONCE = 1_000;

    /**
     * Decides all of it or nothing, in one transaction: nobody sees, and no target is given, what
     * only some of it would make. Each replaces what was decided about the same two before, which
     * is thereby revoked.
     *
     * @param choices 1 to {@value #MOST_AT_ONCE}, no two about the same two; identifiers are
     *     normalised as the intake does, and nobody needs to have been known by them yet
     * @return the decisions, in the order of the choices
     * @throws IllegalArgumentException if an identifier can name nobody (blocked, malformed), both
     *     are the same, only one is an interaction, or an interaction does not exist; the message
     *     names the side and the problem, and where there are several choices, the place from 0
     */
    List<Decision> decide(List<Choice> choices, String by);

    /** As {@link #decide(List, String)}, of one. */
    default Decision decide(
            DecisionKind kind, Identifier left, Identifier right, String reason, String by) {
        return decide(List.of(new Choice(kind, left, right, reason)), by).get(0);
    }

    /** All, revoked ones too, last decided first. */
    Page<Decision> list(PageRequest page);

    /** Those that hold and name an identifier of the customer, last decided first. */
    List<Decision> about(CustomerId customer);

    /**
     * Those that hold and name the interaction, with what holds of whatever else was decided about
     * matters in one go with them; last decided first.
     */
    List<Decision> about(InteractionId interaction);

    Optional<Decision> find(DecisionId id);

    /**
     * Revokes in one transaction; of what is revoked already nothing changes.
     *
     * @return those that there are, as revoked, in the order of the ids
     */
    List<Decision> revoke(List<DecisionId> ids, String by);

    /** As {@link #revoke(List, String)}, of one; empty if there is none. */
    default Optional<Decision> revoke(DecisionId id, String by) {
        return revoke(List.of(id), by).stream().findFirst();
    }
}
