package io.tributary.mappings.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of the API of version 3: a contact or an engagement, told apart by its properties. */
record HubSpotObject(
        @Nullable String id,
        @Nullable JsonNode properties,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt,
        @Nullable Boolean archived,
        @Nullable JsonNode associations) {

    /** Ids of the contacts that it has to do with, as far as they were asked for. */
    List<String> contacts() {
        List<String> contacts = new ArrayList<>();
        if (associations != null) {
            associations
                    .path("contacts")
                    .path("results")
                    .forEach(each -> contacts.add(each.path("id").asText("")));
        }
        contacts.removeIf(String::isBlank);
        return contacts.stream().distinct().toList();
    }
}
