package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a webhook brings: the object that something happened to. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record IntercomNotification(
        @Nullable String id,
        @Nullable String topic,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @Nullable Data data) {

    /** Around the object. */
    record Data(@Nullable JsonNode item) {}
}
