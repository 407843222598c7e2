package io.tributary.history.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matching.Weights;
import io.tributary.history.suggestion.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Records to JSON columns and back; equal records give equal text. */
final class JsonText {

    private static final ObjectWriter WRITER =
            InteractionJson.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final ObjectReader INTERACTION =
            InteractionJson.mapper().readerFor(Interaction.class);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Suggestion.Field>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final TypeReference<Reference> REFERENCE = new TypeReference<>() {};

    private static final TypeReference<Weights> WEIGHTS = new TypeReference<>() {};

    private JsonText() {}

    static String of(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unexpected(e);
        }
    }

    static Interaction interaction(String json) {
        try {
            return INTERACTION.readValue(json);
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    static Map<String, String> texts(String json) {
        return read(TEXTS, json);
    }

    static List<String> list(String json) {
        return read(LIST, json);
    }

    static List<Suggestion.Field> fields(String json) {
        return read(FIELDS, json);
    }

    static Weights weights(String json) {
        return read(WEIGHTS, json);
    }

    static Reference reference(String json) {
        return read(REFERENCE, json);
    }

    static Interaction interaction(byte[] json) {
        try {
            return INTERACTION.readValue(json);
        } catch (IOException e) {
            throw unexpected(e);
        }
    }

    private static <T> T read(TypeReference<T> type, String json) {
        try {
            return InteractionJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unexpected(e);
        }
    }

    /** The cause is left out: it quotes what it could not read. */
    private static IllegalStateException unexpected(IOException e) {
        return new IllegalStateException(
                "a record of the history does not pass through JSON; see its "
                        + e.getClass().getSimpleName());
    }
}
