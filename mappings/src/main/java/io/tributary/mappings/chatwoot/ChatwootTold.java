package io.tributary.mappings.chatwoot;

import io.tributary.mappings.desk.DeskContext;

/**
 * What surrounds a payload.
 *
 * @param event of the webhook; empty if an object of the API came by itself
 */
record ChatwootTold(DeskContext desk, String event) {

    /** Messages and contacts do not tell when they were changed, so that arrival has to order. */
    long revision() {
        return event.endsWith("_updated") ? desk.receivedAt().toEpochMilli() : 0;
    }
}
