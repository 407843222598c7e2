package io.tributary.history.rulebook;

import io.tributary.history.identity.CustomerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would change under other rules.
 *
 * @param customersBefore how many there are
 * @param customersAfter how many there would be
 * @param merges how many customers of the preview hold identifiers of several of today's
 * @param splits how many of today's customers would be divided
 * @param samples some of the merges and splits, largest first
 * @param interactions how many would have another customer
 * @param mattersBefore how many there are
 * @param mattersAfter how many there would be
 * @param matterMoves how many interactions would be in another matter
 * @param deliveries per target, how many records it was given or is owed would be delivered again
 */
public record RulePreview(
        long customersBefore,
        long customersAfter,
        long merges,
        long splits,
        List<Sample> samples,
        long interactions,
        long mattersBefore,
        long mattersAfter,
        long matterMoves,
        Map<String, Long> deliveries) {

    /**
     * One merge or split.
     *
     * @param kind {@code merge} or {@code split}
     * @param before today's customers, at most ten
     * @param after those of the preview, at most ten
     */
    public record Sample(String kind, List<Person> before, List<Person> after) {}

    /**
     * A customer, briefly.
     *
     * @param identifiers some, as {@code type:value}
     */
    public record Person(CustomerId id, @Nullable String name, List<String> identifiers) {}
}
