package io.tributary.history.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stands, told from its last steps alone: the same that {@link MatterSummary} tells
 * by following all of them.
 *
 * @param resolvedAt null unless it is resolved
 * @param quietAt when it counts as resolved if nothing happens until then; null: never
 */
public record MatterStanding(
        MatterState state, @Nullable Instant resolvedAt, @Nullable Instant quietAt) {

    /** One side spoke. */
    public record Step(Moment moment, MatterStep step) {}

    private static final Comparator<Step> ORDER = Comparator.comparing(Step::moment);

    /**
     * @param steps the last two of each kind of step that there is
     * @param resolution the last one; null if there is none
     * @param last when the last interaction began
     * @param quiet how long after the company's last word it counts as resolved; null: never
     */
    public static MatterStanding of(
            List<Step> steps, @Nullable Moment resolution, Instant last, @Nullable Duration quiet) {
        List<Step> inOrder =
                steps.stream()
                        .filter(each -> each.step() != MatterStep.NONE)
                        .sorted(ORDER)
                        .toList();
        List<Step> words = inOrder.stream().filter(each -> each.step().isCustomers()).toList();
        if (resolution != null && !cameBack(words, resolution)) {
            return new MatterStanding(MatterState.RESOLVED, resolution.at(), null);
        }
        MatterState state = state(inOrder, words, resolution, quiet);
        return new MatterStanding(state, null, quietAt(state, inOrder, last, quiet));
    }

    private static MatterState state(
            List<Step> steps,
            List<Step> words,
            @Nullable Moment resolution,
            @Nullable Duration quiet) {
        if (steps.isEmpty()) {
            return MatterState.OPEN;
        }
        Step last = steps.get(steps.size() - 1);
        if (last.step().isCustomers()) {
            List<Step> wordsBefore = words.subList(0, words.size() - 1);
            boolean afterResolution = resolution != null && !cameBack(wordsBefore, resolution);
            if (afterResolution || wasQuiet(steps, quiet)) {
                return MatterState.REOPENED;
            }
        }
        if (last.step().isTalk()) {
            return MatterState.OPEN;
        }
        return last.step().isCustomers()
                ? MatterState.WAITING_ON_US
                : MatterState.WAITING_ON_CUSTOMER;
    }

    /** Whether the customer spoke after it was resolved. */
    private static boolean cameBack(List<Step> words, Moment resolution) {
        return !words.isEmpty() && resolution.isBefore(words.get(words.size() - 1).moment());
    }

    /** Whether it counted as resolved when the last step came. */
    private static boolean wasQuiet(List<Step> steps, @Nullable Duration quiet) {
        if (quiet == null || steps.size() < 2) {
            return false;
        }
        Step before = steps.get(steps.size() - 2);
        Instant last = steps.get(steps.size() - 1).moment().at();
        return before.step() != MatterStep.ASKS && !before.moment().at().plus(quiet).isAfter(last);
    }

    private static @Nullable Instant quietAt(
            MatterState state, List<Step> steps, Instant last, @Nullable Duration quiet) {
        Step step = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        boolean talked = step != null && step.step().isTalk();
        boolean mayRest =
                state == MatterState.OPEN
                        || state == MatterState.WAITING_ON_CUSTOMER
                        || (state == MatterState.REOPENED && talked);
        if (quiet == null || !mayRest) {
            return null;
        }
        return (step == null ? last : step.moment().at()).plus(quiet);
    }
}
