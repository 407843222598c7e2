package io.tributary.history.jdbc;

import io.tributary.history.matter.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One of the few moments that decide about a matter.
 *
 * @param name of the channel or step, or the title; null if there is none to tell
 */
record MatterMoment(What what, @Nullable String name, Moment moment) {

    enum What {
        FIRST_IN_CHANNEL,
        LAST_IN_CHANNEL,
        /** The last two of each step. */
        LAST_STEPS,
        RESOLUTION,
        /** The first answer after the customer first asked. */
        ANSWER,
        /** The first that is titled. */
        TITLE
    }
}
