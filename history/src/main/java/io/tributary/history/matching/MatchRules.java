package io.tributary.history.matching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tributary.history.rules.RuleFile;
import io.tributary.history.rules.WrongEntry;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared, and what is worth a person's time; {@code rules.yaml} explains each.
 *
 * @param version rises with each change; named by every suggestion
 * @param fields those that count; not empty
 * @param suggestAbove least probability, over 0 and at most 1, of a pair that is suggested
 * @param largestBlock most records under one blocking key, 2 to {@value #LARGEST_BLOCK}; larger
 *     blocks are divided, and skipped where that does not help
 * @param mostSuggestions 1 to {@value #MOST_SUGGESTIONS}; the best are kept
 * @param fewestRecords below so many records, 2 or more, the shipped weights are used: there is too
 *     little to learn from
 */
public record MatchRules(
        int version,
        Set<MatchField> fields,
        double suggestAbove,
        int largestBlock,
        int mostSuggestions,
        int fewestRecords) {

    private static final int LARGEST_BLOCK = 1_000;
    private static final int MOST_SUGGESTIONS = 1_000_000;

    /**
     * @throws WrongEntry naming the entry that is wrong
     */
    public MatchRules {
        require(version >= 1, "version", "must be 1 or more");
        require(fields != null && !fields.isEmpty(), "fields", "must name one field or more");
        require(
                suggestAbove > 0 && suggestAbove <= 1,
                "suggestAbove",
                "must be over 0 and at most 1");
        require(
                largestBlock >= 2 && largestBlock <= LARGEST_BLOCK,
                "largestBlock",
                "must be 2 to " + LARGEST_BLOCK);
        require(
                mostSuggestions >= 1 && mostSuggestions <= MOST_SUGGESTIONS,
                "mostSuggestions",
                "must be 1 to " + MOST_SUGGESTIONS);
        require(fewestRecords >= 2, "fewestRecords", "must be 2 or more");
        fields = Set.copyOf(fields);
    }

    /** As a file tells it: what it does not name is as in {@link #defaults}. */
    @JsonCreator
    static MatchRules of(
            @JsonProperty("version") int version,
            @JsonProperty("fields") @Nullable Set<MatchField> fields,
            @JsonProperty("suggestAbove") @Nullable Double suggestAbove,
            @JsonProperty("largestBlock") @Nullable Integer largestBlock,
            @JsonProperty("mostSuggestions") @Nullable Integer mostSuggestions,
            @JsonProperty("fewestRecords") @Nullable Integer fewestRecords) {
        return new MatchRules(
                version,
                fields == null ? EnumSet.allOf(MatchField.class) : fields,
                suggestAbove == null ? 0.8 : suggestAbove,
                largestBlock == null ? 60 : largestBlock,
                mostSuggestions == null ? 100_000 : mostSuggestions,
                fewestRecords == null ? 200 : fewestRecords);
    }

    /** All fields, and pairs that are more likely one person than not, by a wide margin. */
    public static MatchRules defaults() {
        return defaults(1);
    }

    /** Those of a rule file that says nothing of them. */
    public static MatchRules defaults(int version) {
        return of(version, null, null, null, null, null);
    }

    /**
     * Reads the section {@value RuleFile#MATCHING} of a rule file, if there is one.
     *
     * @throws io.tributary.history.rules.RulesRejected if it is not valid; says where and why
     */
    public static MatchRules read(byte[] yaml, int version) {
        return RuleFile.optional(yaml, RuleFile.MATCHING, MatchRules.class, version)
                .orElseGet(() -> defaults(version));
    }

    /** As suggestions name the rules that made them. */
    public String label() {
        return "matching v" + version;
    }

    private static void require(boolean holds, String entry, String problem) {
        if (!holds) {
            throw new WrongEntry("matching rules", entry, problem);
        }
    }
}
