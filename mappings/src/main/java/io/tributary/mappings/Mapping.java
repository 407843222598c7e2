package io.tributary.mappings;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.util.List;

/**
 * Turns the raw events of one platform into interactions. A pure function: no I/O, no clock, no
 * look-up; the same bytes always give the same interactions.
 */
public interface Mapping {

    /** As routes name it, for example {@code shopify}. */
    String name();

    /** As {@code attributes.platform} names it, for example {@code shopify}. */
    String platform();

    /**
     * Answers the interactions, or parts of interactions, in the event; none if the event is
     * ignored on purpose.
     *
     * @throws io.tributary.history.failure.PayloadRejected if the event cannot be understood; names
     *     the field
     */
    List<Interaction> map(RawEvent event);
}
