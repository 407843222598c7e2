package io.tributary.history.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.tributary.history.failure.PayloadRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Objects;

/** The canonical JSON of an interaction, as the contract has it. Thread-safe. */
public final class InteractionJson {

    /** Where the JSON Schema (2020-12) is on the class path. */
    public static final String SCHEMA = "/schemas/interaction.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private static final JsonSchema SCHEMA_CHECK = loadSchema();

    private InteractionJson() {}

    /** Writes and reads the records of this package; times as RFC 3339. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads one interaction of the canonical intake, strictly: as the schema says, and nothing
     * else.
     *
     * @throws PayloadRejected naming the field that is missing, unknown or wrong
     */
    public static Interaction parse(JsonNode json) {
        SCHEMA_CHECK.validate(json).stream()
                .min(Comparator.comparing(message -> message.getInstanceLocation().toString()))
                .ifPresent(InteractionJson::reject);
        return read(json);
    }

    /**
     * Reads what {@link #parse} or the hub itself has checked before.
     *
     * @throws PayloadRejected if a value cannot be read after all, for example a day that no
     *     calendar has
     */
    public static Interaction read(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, Interaction.class);
        } catch (JsonProcessingException e) {
            throw new PayloadRejected(
                    "", "is not an interaction as /schemas/interaction.json has it", e);
        }
    }

    /**
     * The same bytes for equal interactions, whatever the order of their attributes.
     *
     * @throws IllegalArgumentException if an attribute is no JSON value
     */
    public static byte[] canonicalBytes(Interaction interaction) {
        try {
            return MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsBytes(interaction);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an attribute is no JSON value", e);
        }
    }

    /** Names the field, and leaves out its value: it may be somebody's. */
    private static void reject(ValidationMessage message) {
        String parent = message.getInstanceLocation().toString();
        String property = message.getProperty();
        String field =
                property == null ? parent : parent.isEmpty() ? property : parent + "." + property;
        String reason =
                switch (message.getType()) {
                    case "required" -> "is missing";
                    case "additionalProperties" -> "is not a known field";
                    case "enum" -> "is not one of the allowed values " + allowed(message);
                    case "format" -> "must be an RFC 3339 date and time with offset";
                    case "pattern" -> "does not match " + message.getArguments()[0];
                    default ->
                            message.getMessageKey() == null
                                    ? "is not valid"
                                    : "breaks the rule '"
                                            + message.getType()
                                            + "' of /schemas/interaction.json";
                };
        throw new PayloadRejected(field.replaceFirst("^\\$?\\.?", ""), reason);
    }

    private static String allowed(ValidationMessage message) {
        Object[] arguments = message.getArguments();
        return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    }

    private static JsonSchema loadSchema() {
        try (InputStream schema = InteractionJson.class.getResourceAsStream(SCHEMA)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            SchemaLocation.of("urn:tributary:schema:interaction"),
                            MAPPER.readTree(Objects.requireNonNull(schema, SCHEMA)),
                            SchemaValidatorsConfig.builder()
                                    .pathType(PathType.LEGACY)
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
