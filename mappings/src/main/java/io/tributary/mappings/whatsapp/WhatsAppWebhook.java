package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Meta posts: the changes of one or more business accounts. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppWebhook(@Nullable String object, @Nullable List<Entry> entry) {

    /** The changes of one business account. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Entry(@Nullable String id, List<Change> changes) {

        Entry {
            changes = changes == null ? List.of() : changes;
        }
    }

    /**
     * One change.
     *
     * @param field what the app has subscribed to; says how the value is to be read
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Change(@Nullable String field, @Nullable JsonNode value) {}
}
