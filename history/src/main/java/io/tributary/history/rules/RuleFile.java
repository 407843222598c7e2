package io.tributary.history.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The rules by which events become a history: one YAML file, versioned, with a section each. */
public final class RuleFile {

    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .addModule(new JavaTimeModule())
                    .build();

    private RuleFile() {}

    /** The file that Tributary ships. */
    public static InputStream packaged() {
        return Objects.requireNonNull(RuleFile.class.getResourceAsStream("/rules.yaml"));
    }

    /**
     * Reads one section as the record it describes; the file's version becomes the record's.
     *
     * @throws IllegalArgumentException if the file, or the section, is not valid; says where and
     *     why
     */
    public static <T> T section(InputStream yaml, String name, Class<T> type) {
        try (yaml) {
            JsonNode file = YAML.readTree(yaml);
            if (!(file.path(name) instanceof ObjectNode section)) {
                throw new IllegalArgumentException("rules: the section '" + name + "' is missing");
            }
            section.set("version", file.path("version"));
            return YAML.treeToValue(section, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "rules, section '" + name + "': " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules cannot be read", e);
        }
    }
}
