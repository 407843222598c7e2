package io.tributary.mappings.hubspot;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the events of a webhook, which tells ids and at most one value.
 *
 * @param subscriptionType for example {@code contact.propertyChange}, or {@code object.…} with the
 *     type of the object beside it
 */
record HubSpotEvent(
        @Nullable String subscriptionType,
        @Nullable String objectTypeId,
        @Nullable String objectId,
        @Nullable String propertyName,
        @Nullable String propertyValue,
        @Nullable String primaryObjectId,
        @Nullable List<String> mergedObjectIds,
        @Nullable String newObjectId,
        @Nullable String changeSource,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant occurredAt) {

    private static final String CONTACT = "0-1";

    /** Without what names the kind of object; empty if it is not of a contact. */
    String ofContact() {
        if (subscriptionType == null) {
            return "";
        }
        if (subscriptionType.startsWith("contact.")) {
            return subscriptionType.substring("contact.".length());
        }
        return subscriptionType.startsWith("object.") && CONTACT.equals(objectTypeId)
                ? subscriptionType.substring("object.".length())
                : "";
    }
}
