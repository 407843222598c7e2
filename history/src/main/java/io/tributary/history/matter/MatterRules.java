package io.tributary.history.matter;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.interaction.Kind;
import io.tributary.history.rules.RuleFile;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which interactions become matters; {@code rules.yaml} explains each.
 *
 * @param version rises with each change
 * @param mentions references as people write them in text
 * @param subjectTokens what help desks write into the subjects of mails
 * @param searched characters of text that are searched for mentions
 * @param passive kinds that do not begin a matter by themselves
 * @param window how long after the customer's last interaction another channel continues it
 * @param followUpWindow how long after it was resolved a matter is followed up
 * @param lookBack how many of the customer's interactions are looked at to find the one continued
 * @param quiet how long after the company's last word a matter counts as resolved; null: never
 * @param duplicateWindow how far apart two sources may tell of the same contact
 */
public record MatterRules(
        int version,
        List<TextPattern> mentions,
        List<TextPattern> subjectTokens,
        int searched,
        int mentionsAtMost,
        Set<Kind> passive,
        @JsonDeserialize(using = PeriodReader.class) Duration window,
        @JsonDeserialize(using = PeriodReader.class) Duration followUpWindow,
        int lookBack,
        @JsonDeserialize(using = PeriodReader.class) @Nullable Duration quiet,
        @JsonDeserialize(using = PeriodReader.class) Duration duplicateWindow) {

    private static final Duration WINDOW = Duration.ofDays(3);
    private static final Duration FOLLOW_UP_WINDOW = Duration.ofDays(30);
    private static final Duration DUPLICATE_WINDOW = Duration.ofSeconds(30);
    private static final int LOOK_BACK = 20;
    private static final int MOST_LOOK_BACK = 200;

    /**
     * Entries that are missing have the values of the packaged file, but for {@code quiet}.
     *
     * @throws IllegalArgumentException naming the entry that is wrong
     */
    public MatterRules {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
        subjectTokens = subjectTokens == null ? List.of() : List.copyOf(subjectTokens);
        passive = passive == null ? Set.of() : Set.copyOf(passive);
        window = window == null ? WINDOW : window;
        followUpWindow = followUpWindow == null ? FOLLOW_UP_WINDOW : followUpWindow;
        duplicateWindow = duplicateWindow == null ? DUPLICATE_WINDOW : duplicateWindow;
        lookBack = lookBack == 0 ? LOOK_BACK : lookBack;
        check(version >= 1, "'version' must be 1 or more");
        check(searched >= 0, "'searched' must not be negative");
        check(mentionsAtMost >= 0, "'mentionsAtMost' must not be negative");
        check(
                lookBack > 0 && lookBack <= MOST_LOOK_BACK,
                "'lookBack' must be 1 to " + MOST_LOOK_BACK);
        check(!window.isNegative(), "'window' must not be negative");
        check(!duplicateWindow.isNegative(), "'duplicateWindow' must not be negative");
        check(
                followUpWindow.compareTo(window) >= 0,
                "'followUpWindow' must not be shorter than 'window'");
        check(
                quiet == null || quiet.compareTo(window) >= 0,
                "'quiet' must not be shorter than 'window'");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("matter rules: " + otherwise);
        }
    }

    /** Names the rules in evidence. */
    public String label() {
        return "matters v" + version;
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
