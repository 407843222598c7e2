package io.tributary.hub.console;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.LinkView;
import java.util.List;

/**
 * A link of an identifier on a page.
 *
 * @param other the identifier at its other end
 * @param text why it was taken, or was not
 * @param evidence some of the interactions that named both
 */
record LinkLine(
        String other, String text, boolean taken, boolean decided, List<InteractionId> evidence) {

    static LinkLine seenFrom(String key, LinkView link) {
        return new LinkLine(
                link.left().equals(key) ? link.right() : link.left(),
                link.text(),
                link.taken(),
                link.decision() != null,
                link.evidence());
    }
}
