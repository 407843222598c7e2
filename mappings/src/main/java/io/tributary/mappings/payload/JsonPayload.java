package io.tributary.mappings.payload;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tributary.history.failure.PayloadRejected;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that platforms send. What a payload record does not know is passed over; what it
 * knows and cannot read is rejected with the path of the field and without its value.
 */
public final class JsonPayload {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonPayload() {}

    /**
     * Reads the whole body.
     *
     * @throws PayloadRejected if it is not one JSON object
     */
    public static JsonNode object(byte[] body) {
        JsonNode root = tree(body);
        if (root.isObject()) {
            return root;
        }
        throw new PayloadRejected("", "must be a JSON object");
    }

    /**
     * Reads the whole body, for platforms that send lists too.
     *
     * @throws PayloadRejected if it is not one JSON object or array
     */
    public static JsonNode document(byte[] body) {
        JsonNode root = tree(body);
        if (root.isContainerNode()) {
            return root;
        }
        throw new PayloadRejected("", "must be a JSON object or array");
    }

    private static JsonNode tree(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonParseException e) {
            throw new PayloadRejected("", "is not JSON: broken" + place(e));
        } catch (IOException e) {
            // The cause is left out here and below: it quotes the payload.
            throw new PayloadRejected("", "is not JSON that can be read");
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr();
    }

    /**
     * Reads a part of the payload as the record.
     *
     * @param path of the part within the payload; empty for the whole
     * @throws PayloadRejected naming the field that cannot be read
     */
    public static <T> T read(JsonNode node, Class<T> type, String path) {
        if (!node.isObject()) {
            throw new PayloadRejected(path, "must be a JSON object");
        }
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonMappingException e) {
            throw new PayloadRejected(join(path, pathOf(e.getPath())), "cannot be read");
        } catch (JsonProcessingException e) {
            throw new PayloadRejected(path, "cannot be read");
        }
    }

    /** The object as values that an attribute may have. */
    public static Map<String, Object> values(JsonNode object) {
        return MAPPER.convertValue(object, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** The path of a field or an index below another. */
    public static String join(String path, String field) {
        return path.isEmpty() || field.isEmpty() || field.startsWith("[")
                ? path + field
                : path + "." + field;
    }

    private static String pathOf(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
