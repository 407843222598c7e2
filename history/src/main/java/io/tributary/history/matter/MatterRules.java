package io.tributary.history.matter;

import io.tributary.history.interaction.Kind;
import io.tributary.history.rules.RuleFile;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules by which interactions become matters; {@code rules.yaml} explains each.
 *
 * @param version rises with each change
 * @param searched characters of text that are searched for mentions
 * @param passive kinds that do not begin a matter by themselves
 */
public record MatterRules(
        int version, List<Mention> mentions, int searched, int mentionsAtMost, Set<Kind> passive) {

    /**
     * A reference that people write in text.
     *
     * @param type of the reference
     * @param pattern its first group is the value
     */
    public record Mention(String type, Pattern pattern) {

        /**
         * @throws IllegalArgumentException if the pattern has no group for the value
         */
        public Mention {
            if (pattern.matcher("").groupCount() < 1) {
                throw new IllegalArgumentException(
                        "matter rules: the pattern of '" + type + "' needs a group for the value");
            }
        }
    }

    /**
     * @throws IllegalArgumentException naming the entry that is missing or wrong
     */
    public MatterRules {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
        passive = passive == null ? Set.of() : Set.copyOf(passive);
        if (version < 1 || searched < 0 || mentionsAtMost < 0) {
            throw new IllegalArgumentException(
                    "matter rules: 'version' must be 1 or more; 'searched' and 'mentionsAtMost'"
                            + " must not be negative");
        }
    }

    /** The rules that Tributary ships. */
    public static MatterRules defaults() {
        return load(RuleFile.packaged());
    }

    /**
     * Reads the section {@code matters} of a rule file.
     *
     * @throws IllegalArgumentException if it is not valid; says where and why
     */
    public static MatterRules load(InputStream yaml) {
        return RuleFile.section(yaml, "matters", MatterRules.class);
    }
}
