package io.tributary.history.identity;

import io.tributary.history.rules.RuleFile;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules by which identifiers become customers; {@code rules.yaml} explains each.
 *
 * @param version rises with each change; named by every link
 * @param otherwise the rule of types that are not named
 * @param traits which traits together tell who a participant is
 */
public record IdentityRules(
        int version,
        Map<String, TypeRule> types,
        TypeRule otherwise,
        List<TraitRule> traits,
        BlockRules blocked) {

    /**
     * @throws IllegalArgumentException naming the entry that is missing or wrong
     */
    public IdentityRules {
        if (version < 1) {
            throw new IllegalArgumentException("identity rules: 'version' must be 1 or more");
        }
        require(otherwise != null, "otherwise", "is missing");
        require(blocked != null, "blocked", "is missing");
        traits = traits == null ? List.of() : List.copyOf(traits);
        Map<String, TypeRule> all = new HashMap<>(types == null ? Map.of() : types);
        for (TraitRule rule : traits) {
            require(rule.problem().isEmpty(), "traits " + rule.name(), rule.problem());
            all.put(rule.type(), rule.asType());
        }
        all.forEach((type, rule) -> require(rule.problem().isEmpty(), type, rule.problem()));
        require(otherwise.problem().isEmpty(), "otherwise", otherwise.problem());
        types = Map.copyOf(all);
    }

    public TypeRule of(String type) {
        return types.getOrDefault(type, otherwise);
    }

    /** Whether an edge may merge its ends, if neither is shared and no limit forbids it. */
    public boolean able(IdentityEdge edge) {
        return of(edge.left().type()).merges(edge.proof())
                && of(edge.right().type()).merges(edge.proof());
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
