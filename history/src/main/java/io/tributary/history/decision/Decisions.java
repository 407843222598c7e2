package io.tributary.history.decision;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.List;
import java.util.Optional;

/** Keeps decisions. The history follows each at once, in the same transaction. */
public interface Decisions {

    /**
     * Decides, over what was decided about the same two before, which is thereby revoked.
     *
     * @param left normalised as the intake does; nobody needs to have been known by it yet
     * @throws IllegalArgumentException if an identifier can name nobody (blocked, malformed), both
     *     are the same, only one is an interaction, or an interaction does not exist; the message
     *     names the side and the problem
     */
    Decision decide(DecisionKind kind, Identifier left, Identifier right, String reason, String by);

    /** All, revoked ones too, last decided first. */
    Page<Decision> list(PageRequest page);

    /** Those that hold and name an identifier of the customer, last decided first. */
    List<Decision> about(CustomerId customer);

    Optional<Decision> find(DecisionId id);

    /** Answers the decision as revoked; empty if there is none. Revoking twice changes nothing. */
    Optional<Decision> revoke(DecisionId id, String by);
}
