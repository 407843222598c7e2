package io.tributary.mappings.declarative;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.InteractionJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the fields of an interaction as a mapping file has them, against the schema of the
 * canonical form. A text that begins with {@code =} is an expression, anything else a constant.
 */
final class TemplateReader {

    /** What the hub knows better than a file. */
    private static final Set<String> OF_THE_HUB = Set.of("source");

    private static final JsonNode SCHEMA = schema();

    private TemplateReader() {}

    /**
     * @throws MappingFileRejected if a field is unknown, missing or cannot have its constant
     */
    static Template.Fields interaction(Entry entry) {
        Template.Fields fields = fields(entry, SCHEMA, Set.of());
        for (String name : names(SCHEMA.path("required"))) {
            if (!OF_THE_HUB.contains(name) && !fields.fields().containsKey(name)) {
                throw entry.wrong("needs '" + name + "'");
            }
        }
        return fields;
    }

    private static Template template(Entry entry, JsonNode referring) {
        JsonNode schema = resolved(referring);
        JsonNode node = entry.node();
        if (node.isTextual() && node.textValue().startsWith("=")) {
            return new Template.Computed(
                    Expression.of(entry, node.textValue().substring(1)), FieldType.of(schema));
        }
        if (node.isObject()) {
            return fields(entry, schema, names(schema.path("required")));
        }
        return node.isArray() ? elements(entry, schema) : constant(entry, schema);
    }

    private static Template.Fields fields(Entry entry, JsonNode schema, Set<String> required) {
        JsonNode known = schema.path("properties");
        boolean free = known.isMissingNode();
        if (free && FieldType.of(schema) != FieldType.ANY) {
            throw entry.wrong("must be one value, not several with names");
        }
        Map<String, Template> fields = new LinkedHashMap<>();
        entry.entries()
                .forEach(
                        (name, child) -> {
                            boolean unknown = !free && !known.has(name);
                            if (unknown || (schema.equals(SCHEMA) && OF_THE_HUB.contains(name))) {
                                throw child.wrong(
                                        "is not a field here; there are "
                                                + String.join(", ", settable(known)));
                            }
                            JsonNode of =
                                    free ? schema.path("additionalProperties") : known.path(name);
                            fields.put(name, template(child, of));
                        });
        return new Template.Fields(fields, required);
    }

    private static Template elements(Entry entry, JsonNode schema) {
        FieldType type = FieldType.of(schema);
        if (type != FieldType.LIST && type != FieldType.ANY) {
            throw entry.wrong("must be one value, not a list");
        }
        List<Template> elements = new ArrayList<>();
        entry.elements().forEach(each -> elements.add(template(each, schema.path("items"))));
        return new Template.Elements(elements);
    }

    private static Template constant(Entry entry, JsonNode schema) {
        Object written = JsonValues.of(entry.node());
        Object value = FieldType.of(schema).fit(written);
        if (value == null) {
            throw entry.wrong("is empty; leave it out, or begin an expression with '='");
        }
        Set<String> allowed = names(schema.path("enum"));
        if (!allowed.isEmpty() && !allowed.contains(value.toString())) {
            throw entry.wrong(
                    "must be one of "
                            + String.join(", ", allowed)
                            + ", or an expression that begins with '='");
        }
        return new Template.Constant(value);
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#")
                ? SCHEMA.at(JsonPointer.compile(reference.substring(1)))
                : schema;
    }

    private static List<String> settable(JsonNode known) {
        List<String> names = new ArrayList<>();
        known.fieldNames().forEachRemaining(names::add);
        names.removeAll(OF_THE_HUB);
        return names;
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new LinkedHashSet<>();
        list.forEach(each -> names.add(each.asText()));
        return names;
    }

    private static JsonNode schema() {
        try (InputStream schema =
                InteractionJson.class.getResourceAsStream(InteractionJson.SCHEMA)) {
            return InteractionJson.mapper().readTree(Objects.requireNonNull(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
