package io.tributary.mappings.stripe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Reads the id of another object, which the API gives as the id or, expanded, as the object. */
final class StripeId extends JsonDeserializer<String> {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonNode read = context.readTree(parser);
        JsonNode id = read.isObject() ? read.path("id") : read;
        return id.isTextual()
                ? id.asText()
                : (String)
                        context.handleWeirdStringValue(
                                String.class, "", "must be an id, or an object that has one");
    }
}
