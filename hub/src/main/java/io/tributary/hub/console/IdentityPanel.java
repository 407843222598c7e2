package io.tributary.hub.console;

import io.tributary.history.query.IdentifierView;
import java.util.List;

/**
 * Who a customer is, and why.
 *
 * @param identifiers those that make the customer
 * @param linksRead how many links were read; 0 if that was all of them
 * @param finders some of those that only find the customer
 * @param finderCount all of those
 * @param decisions that hold
 * @param suggestions who else it may be
 */
record IdentityPanel(
        List<IdentifierCard> identifiers,
        int linksRead,
        List<IdentifierView> finders,
        int finderCount,
        List<DecisionLine> decisions,
        List<SuggestionCard> suggestions) {

    /** Whether some of it can be somebody else's. */
    public boolean isSeparable() {
        return identifiers.size() > 1;
    }
}
