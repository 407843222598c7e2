package io.tributary.history.matter;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks for what the customer continues in another channel: walks back over what the customer had
 * to do with the company before.
 *
 * <p>The walk passes over the channel that the customer uses now, and ends at the first interaction
 * of another channel, which is continued; at one whose conversation was resolved by then, which is
 * followed up; at one that is about another order (or case, ...); and where the window ends.
 */
public final class MatterWalk {

    /** What became of an interaction that was looked at. */
    public enum Verdict {
        CONTINUED,
        SAME_CHANNEL,
        FOLLOWED_UP,
        OTHER_REFERENCE,
        TOO_OLD;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Verdict ofWireName(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }

    /** The interaction by which the customer may continue something. */
    public record Beginning(Moment moment, Channel channel) {}

    /**
     * An earlier interaction of the customer, and how its conversation was when the customer came.
     *
     * @param resolved whether it was resolved, and the customer had not come back to it
     * @param other whether it named a reference of a type that the customer names now: were it the
     *     same reference, the two would be joined by it
     */
    public record Earlier(Moment moment, Channel channel, boolean resolved, boolean other) {}

    /** An interaction that was looked at. */
    public record Seen(InteractionId id, Verdict verdict) {}

    private final Duration window;
    private final Duration followUpWindow;

    public MatterWalk(MatterRules rules) {
        window = rules.window();
        followUpWindow = rules.followUpWindow();
    }

    /**
     * What was looked at, in this order; only the last can be other than passed over.
     *
     * @param earlier the customer's interactions before, newest first, as many as are looked at
     */
    public List<Seen> back(Beginning from, List<Earlier> earlier) {
        List<Seen> seen = new ArrayList<>();
        for (Earlier each : earlier) {
            Duration gap = Duration.between(each.moment().at(), from.moment().at());
            if (gap.compareTo(followUpWindow) > 0) {
                return seen;
            }
            Verdict verdict = verdict(from, each, gap.compareTo(window) > 0);
            seen.add(new Seen(each.moment().id(), verdict));
            if (verdict != Verdict.SAME_CHANNEL) {
                return seen;
            }
        }
        return seen;
    }

    private static Verdict verdict(Beginning from, Earlier each, boolean old) {
        if (each.resolved() || old) {
            return each.resolved() ? Verdict.FOLLOWED_UP : Verdict.TOO_OLD;
        }
        if (each.other()) {
            return Verdict.OTHER_REFERENCE;
        }
        return each.channel() == from.channel() ? Verdict.SAME_CHANNEL : Verdict.CONTINUED;
    }
}
