package io.tributary.history.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
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
import java.util.Optional;
import java.util.Set;

/** The rules by which events become a history: one YAML file, with a section each. */
public final class RuleFile {

    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .addModule(new JavaTimeModule())
                    .build();

    /** The section that a file may leave out. */
    public static final String MATCHING = "matching";

    private static final String VERSION = "version";

    private RuleFile() {}

    /** The file that Tributary ships. */
    public static InputStream packaged() {
        return Objects.requireNonNull(RuleFile.class.getResourceAsStream("/rules.yaml"));
    }

    /**
     * Reads one section as the record it describes. The file's line {@code version}, 1 if there is
     * none, becomes the record's.
     *
     * @throws RulesRejected if the file, or the section, is not valid; says where and why
     */
    public static <T> T section(InputStream yaml, String name, Class<T> type) {
        byte[] bytes = bytes(yaml);
        JsonNode version = read(bytes).path(VERSION);
        return section(bytes, name, type, version.isMissingNode() ? 1 : version.asInt());
    }

    /**
     * Reads one section as the record it describes.
     *
     * @param version becomes the record's, whatever the file says
     * @throws RulesRejected if the file, or the section, is not valid; says where and why
     */
    public static <T> T section(byte[] yaml, String name, Class<T> type, int version) {
        if (!(read(yaml).path(name) instanceof ObjectNode section)) {
            throw new RulesRejected(name, null, null, "the section is missing", null);
        }
        section.put(VERSION, version);
        try {
            return YAML.treeToValue(section, type);
        } catch (JsonMappingException e) {
            throw RuleProblems.invalid(YAML, yaml, name, e);
        } catch (JsonProcessingException e) {
            throw RuleProblems.unreadable(e);
        }
    }

    /**
     * As {@link #section(byte[], String, Class, int)}, of a section that a file may leave out.
     *
     * @throws RulesRejected if the file, or the section, is not valid; says where and why
     */
    public static <T> Optional<T> optional(byte[] yaml, String name, Class<T> type, int version) {
        return read(yaml).path(name).isMissingNode()
                ? Optional.empty()
                : Optional.of(section(yaml, name, type, version));
    }

    /**
     * Checks that a file holds nothing but the sections named, and at most a line {@code version}.
     *
     * @throws RulesRejected naming what else there is
     */
    public static void requireOnly(byte[] yaml, Set<String> sections) {
        read(yaml)
                .fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!name.equals(VERSION) && !sections.contains(name)) {
                                throw new RulesRejected(
                                        name,
                                        null,
                                        null,
                                        "there is no such section; there are "
                                                + String.join(", ", sections),
                                        null);
                            }
                        });
    }

    private static JsonNode read(byte[] yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw RuleProblems.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules cannot be read", e);
        }
    }

    private static byte[] bytes(InputStream yaml) {
        try (yaml) {
            return yaml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the rules cannot be read", e);
        }
    }
}
