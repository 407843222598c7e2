package io.tributary.faults.load;

import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param id of the interaction, or of the poison
 * @param revision of the interaction; {@link #WITHDRAWN} withdraws it
 * @param poison whether no mapping can read it
 * @param path where it is posted to
 * @param signature of a webhook; null for a canonical event
 */
record Sent(
        String id,
        int revision,
        boolean poison,
        String path,
        byte[] body,
        @Nullable String signature) {

    /** Higher than any edit's. */
    static final int WITHDRAWN = 9;
}
