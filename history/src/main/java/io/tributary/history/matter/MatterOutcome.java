package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.util.List;
import java.util.Map;

/**
 * What interactions are about.
 *
 * @param matters the matter of each; those that begin none, and belong to none, are missing
 * @param links what they have to do with each other, taken or not
 */
public record MatterOutcome(Map<InteractionId, MatterId> matters, List<MatterLink> links) {

    /** The links that have an end in the matter. */
    public List<MatterLink> linksOf(MatterId matter) {
        return links.stream()
                .filter(
                        link ->
                                matter.equals(matters.get(link.left()))
                                        || matter.equals(matters.get(link.right())))
                .toList();
    }
}
