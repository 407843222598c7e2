package io.tributary.history.identity;

import io.tributary.history.rules.RuleFile;
import java.io.InputStream;
import java.util.Map;

/**
 * The rules by which identifiers become customers; {@code rules.yaml} explains each.
 *
 * @param version rises with each change; named by every link
 * @param otherwise the rule of types that are not named
 */
public record IdentityRules(
        int version, Map<String, TypeRule> types, TypeRule otherwise, BlockRules blocked) {

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
        return load(RuleFile.packaged());
    }

    /**
     * Reads the section {@code identity} of a rule file.
     *
     * @throws IllegalArgumentException if it is not valid; says where and why
     */
    public static IdentityRules load(InputStream yaml) {
        return RuleFile.section(yaml, "identity", IdentityRules.class);
    }

    private static void require(boolean holds, String entry, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("identity rules: '" + entry + "' " + problem);
        }
    }
}
