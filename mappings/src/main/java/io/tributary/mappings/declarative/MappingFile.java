package io.tributary.mappings.declarative;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The YAML of a mapping, inbound or for a target, and the line of each of its entries. */
public final class MappingFile {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    private MappingFile() {}

    /**
     * @throws MappingFileRejected if it is no YAML, or not a list of entries with names
     */
    public static Entry read(byte[] yaml) {
        MappingFile file = new MappingFile();
        JsonNode root = file.parse(yaml);
        Entry whole = new Entry(file, JsonPointer.empty(), root);
        if (!root.isObject()) {
            throw whole.wrong("must be entries 'name: value', as MAPPINGS.md shows");
        }
        return whole;
    }

    /** From 1. */
    int line(JsonPointer entry) {
        for (JsonPointer at = entry; ; at = at.head()) {
            Integer line = lines.get(at);
            if (line != null || at.matches()) {
                return line == null ? 1 : line;
            }
        }
    }

    private JsonNode parse(byte[] yaml) {
        try {
            JsonNode root = YAML.readTree(yaml);
            try (YAMLParser parser = YAML.getFactory().createParser(yaml)) {
                while (parser.nextToken() != null) {
                    refuseAlias(parser);
                    lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
            return root;
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("cannot be parsed");
            throw new MappingFileRejected(
                    "", at == null ? null : at.getLineNr(), "is no YAML: " + reason, e);
        } catch (IOException e) {
            throw new MappingFileRejected("", null, "is no YAML in UTF-8", e);
        }
    }

    /** Read as its own name otherwise, without a word. */
    private static void refuseAlias(YAMLParser parser) throws IOException {
        if (parser.isCurrentAlias()) {
            throw new MappingFileRejected(
                    "",
                    parser.currentTokenLocation().getLineNr(),
                    "'*%s' is not read; what several entries share goes below 'let'"
                            .formatted(parser.getText()),
                    null);
        }
    }
}
