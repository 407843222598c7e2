package io.tributary.history.jdbc;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterStanding;
import io.tributary.history.matter.MatterStep;
import io.tributary.history.matter.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The few moments that decide about a matter, kept with it: so that what one interaction more makes
 * of it is known without reading the others. What cannot be told from them ({@link #isSure}) is
 * told by adding all interactions anew, in the order of time, which always can.
 */
final class MatterTally {

    private static final int STEPS = 2;

    final Map<Channel, Moment> firsts = new EnumMap<>(Channel.class);
    final Map<Channel, Moment> lasts = new EnumMap<>(Channel.class);

    /** The last two of each step, the later one first. */
    final Map<MatterStep, List<Moment>> steps = new EnumMap<>(MatterStep.class);

    @Nullable Moment resolution;
    @Nullable Moment titled;

    /** When the customer first spoke. */
    @Nullable Moment asked;

    /** The first by which a person of the company could have answered. */
    @Nullable Moment answering;

    /** The first answer after the customer first spoke. */
    @Nullable Moment answered;

    /** How many interactions were added. */
    long count;

    private boolean sure = true;

    boolean isEmpty() {
        return firsts.isEmpty();
    }

    /** Whether all that was added could be told from what was known. */
    boolean isSure() {
        return sure;
    }

    Moment first() {
        return firsts.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    Moment last() {
        return lasts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** In the order in which they came into it. */
    List<Channel> channels() {
        return firsts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<MatterStanding.Step> standingSteps() {
        List<MatterStanding.Step> all = new ArrayList<>();
        steps.forEach(
                (step, moments) ->
                        moments.forEach(at -> all.add(new MatterStanding.Step(at, step))));
        return all;
    }

    /** Whether it is of the matter as its row has it: a hub of an older version keeps no tally. */
    boolean isOf(long interactions, UUID firstInteraction) {
        return count == interactions && !isEmpty() && first().id().value().equals(firstInteraction);
    }

    void add(MemberRow member) {
        count++;
        Moment at = member.moment();
        boolean latest = isEmpty() || at.compareTo(last()) > 0;
        firsts.merge(member.channel(), at, MatterTally::earlier);
        lasts.merge(member.channel(), at, MatterTally::later);
        if (member.step() != MatterStep.NONE) {
            addStep(member.step(), at);
        }
        if (member.resolvedAt() != null) {
            Moment end = new Moment(member.resolvedAt(), new InteractionId(member.id()));
            resolution = resolution == null ? end : later(resolution, end);
        }
        if (member.titled()) {
            titled = titled == null ? at : earlier(titled, at);
        }
        if (member.step().isCustomers() && (asked == null || at.isBefore(asked))) {
            asked = at;
            answered = firstSince(at, latest);
        }
        if (member.answers()) {
            addAnswer(at);
        }
    }

    private void addStep(MatterStep step, Moment at) {
        List<Moment> moments = new ArrayList<>(steps.getOrDefault(step, List.of()));
        moments.add(at);
        moments.sort(Comparator.reverseOrder());
        steps.put(step, List.copyOf(moments.subList(0, Math.min(STEPS, moments.size()))));
    }

    /** The first answer at or after a moment that nothing asked before is earlier than. */
    private @Nullable Moment firstSince(Moment at, boolean latest) {
        if (answering == null || latest) {
            return null;
        }
        if (answering.isBefore(at)) {
            sure = false;
        }
        return answering;
    }

    private void addAnswer(Moment at) {
        answering = answering == null ? at : earlier(answering, at);
        if (asked != null && !at.isBefore(asked)) {
            answered = answered == null ? at : earlier(answered, at);
        }
    }

    private static Moment earlier(Moment one, Moment other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Moment later(Moment one, Moment other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
