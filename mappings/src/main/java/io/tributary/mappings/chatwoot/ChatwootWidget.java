package io.tributary.mappings.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened the chat of a website.
 *
 * @param id of the contact in the inbox
 * @param sourceId of the session
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ChatwootWidget(
        @Nullable String id,
        @Nullable String sourceId,
        @Nullable ChatwootPerson contact,
        @Nullable JsonNode eventInfo) {}
