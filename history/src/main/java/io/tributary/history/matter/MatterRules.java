package io.tributary.history.matter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tributary.history.interaction.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The rules by which interactions become matters; {@code matters.yaml} explains each.
 *
 * @param version rises with each change
 * @param searched characters of text that are searched for mentions
 * @param passive kinds that do not begin a matter by themselves
 */
public record MatterRules(
        int version, List<Mention> mentions, int searched, int mentionsAtMost, Set<Kind> passive) {

    private static final ObjectMapper YAML = YAMLMapper.builder().build();

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
        try (InputStream yaml = MatterRules.class.getResourceAsStream("/matters.yaml")) {
            return load(Objects.requireNonNull(yaml, "matters.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException if the rules are not valid; says where and why
     */
    public static MatterRules load(InputStream yaml) throws IOException {
        try {
            return YAML.readValue(yaml, MatterRules.class);
        } catch (JsonProcessingException | PatternSyntaxException e) {
            throw new IllegalArgumentException("matter rules: " + e.getMessage(), e);
        }
    }
}
