package io.tributary.history.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * The rules by which identifiers become customers; {@code identity.yaml} explains each.
 *
 * @param version rises with each change; named by every link
 * @param otherwise the rule of types that are not named
 */
public record IdentityRules(
        int version, Map<String, TypeRule> types, TypeRule otherwise, BlockRules blocked) {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

    /**
     * @throws IllegalArgumentException naming the entry that is missing or wrong
     */
    public IdentityRules {
        if (version < 1) {
            throw new IllegalArgumentException("identity rules: 'version' must be 1 or more");
        }
        require(otherwise != null, "otherwise", "is missing");
        require(blocked != null, "blocked", "is missing");
        types = types == null ? Map.of() : Map.copyOf(types);
        types.forEach((type, rule) -> require(rule.problem().isEmpty(), type, rule.problem()));
        require(otherwise.problem().isEmpty(), "otherwise", otherwise.problem());
    }

    public TypeRule of(String type) {
        return types.getOrDefault(type, otherwise);
    }

    /** As links name the rules that made them. */
    public String label() {
        return "identity v" + version;
    }

    /** The rules that Tributary ships. */
    public static IdentityRules defaults() {
        try (InputStream yaml = IdentityRules.class.getResourceAsStream("/identity.yaml")) {
            return load(Objects.requireNonNull(yaml, "identity.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException if the rules are not valid; says where and why
     */
    public static IdentityRules load(InputStream yaml) throws IOException {
        try {
            return YAML.readValue(yaml, IdentityRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("identity rules: " + e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String entry, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("identity rules: '" + entry + "' " + problem);
        }
    }
}
