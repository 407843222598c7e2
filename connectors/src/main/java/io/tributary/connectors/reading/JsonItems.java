package io.tributary.connectors.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.failure.PermanentFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of a list in JSON, byte for byte as they stand there. */
public final class JsonItems {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    private JsonItems() {}

    /**
     * @param field of the document that holds the list; null if the document is the list
     * @throws PermanentFailure if it is not JSON, or has no such list of objects
     */
    public static List<byte[]> of(byte[] document, @Nullable String field) {
        try (JsonParser parser = FACTORY.createParser(document)) {
            if (!find(parser, field)) {
                throw unreadable(field);
            }
            List<byte[]> items = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int to = (int) parser.currentLocation().getByteOffset();
                items.add(Arrays.copyOfRange(document, from, to));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw unreadable(field);
            }
            return items;
        } catch (IOException e) {
            // Its message would show what the document says of people.
            throw unreadable(field);
        }
    }

    /** Leaves the parser at the beginning of the list. */
    private static boolean find(JsonParser parser, @Nullable String field) throws IOException {
        JsonToken first = parser.nextToken();
        if (field == null) {
            return first == JsonToken.START_ARRAY;
        }
        if (first != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(field);
            JsonToken value = parser.nextToken();
            if (found) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    /**
     * The document, to look into.
     *
     * @throws PermanentFailure if it is no JSON object
     */
    public static JsonNode document(byte[] document) {
        try {
            JsonNode node = JSON.readTree(document);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Its message would show what the document says of people.
        }
        throw new PermanentFailure("the platform answered something that is no JSON object", null);
    }

    private static PermanentFailure unreadable(@Nullable String field) {
        return new PermanentFailure(
                "the platform answered something that is no JSON with a list"
                        + (field == null ? "" : " '" + field + "'"),
                null);
    }
}
