package io.tributary.routes.delivery.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.delivered.Change;
import java.nio.charset.StandardCharsets;

/**
 * A change as queues and topics get it.
 *
 * @param body JSON
 */
record ChangeMessage(Change change, String body) {

    static ChangeMessage of(Change change) {
        try {
            return new ChangeMessage(
                    change, InteractionJson.mapper().writeValueAsString(change.message()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON is JSON", e);
        }
    }

    /** In UTF-8. */
    int bytes() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return change.id();
    }
}
