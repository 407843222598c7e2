package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what links two interactions so that a person can read it. */
public final class LinkTexts {

    /** How many of the customer's next interactions may be the same contact, told twice. */
    public static final int DUPLICATES_AMONG = 5;

    private static final String FORBIDDEN = "a decision keeps them apart";
    private static final String RESOLVED =
            "the earlier one was resolved: what came later is a matter of its own";

    private final MatterRules rules;

    public LinkTexts(MatterRules rules) {
        this.rules = rules;
    }

    /**
     * One shares a key with the next.
     *
     * @param mentioned whether one of them only mentions it in its text
     * @param closed whether the earlier one closed the matter of the reference
     * @param one whether they are one matter
     */
    public MatterLink sharing(
            MatterKey key,
            boolean mentioned,
            boolean closed,
            InteractionId left,
            InteractionId right,
            boolean one) {
        String type = mentioned ? "mention" : type(key.kind());
        String evidence = (mentioned ? key.written() : key).toString();
        return closed && !one
                ? link(left, right, "followUp", evidence, RESOLVED)
                : link(left, right, type, evidence, one ? null : FORBIDDEN);
    }

    /** A reply that another customer wrote. */
    public MatterLink stranger(MatterKey message, InteractionId left, InteractionId right) {
        return link(
                left,
                right,
                "reply",
                message.toString(),
                "it was written by another customer than the message that it answers");
    }

    /** What was seen on the way back from the later one; empty if it tells nothing. */
    public Optional<MatterLink> seen(
            MatterWalk.Verdict verdict,
            InteractionId left,
            InteractionId right,
            String channels,
            boolean one) {
        if (verdict == MatterWalk.Verdict.TOO_OLD
                || (one && verdict != MatterWalk.Verdict.CONTINUED)) {
            return Optional.empty();
        }
        boolean followUp = verdict == MatterWalk.Verdict.FOLLOWED_UP;
        Duration window = followUp ? rules.followUpWindow() : rules.window();
        String evidence = channels + " within " + days(window);
        return Optional.of(
                link(left, right, type(verdict), evidence, one ? null : reason(verdict)));
    }

    private static String type(MatterWalk.Verdict verdict) {
        return switch (verdict) {
            case CONTINUED -> "channelSwitch";
            case FOLLOWED_UP -> "followUp";
            case SAME_CHANNEL, OTHER_REFERENCE, TOO_OLD -> "continues";
        };
    }

    private static String reason(MatterWalk.Verdict verdict) {
        return switch (verdict) {
            case CONTINUED -> FORBIDDEN;
            case SAME_CHANNEL -> "the same channel, but another conversation";
            case FOLLOWED_UP -> RESOLVED;
            case OTHER_REFERENCE -> "they name different references of one type";
            case TOO_OLD -> "it was too long ago";
        };
    }

    /** Two sources tell of one contact. */
    public MatterLink duplicate(InteractionId left, InteractionId right, boolean one) {
        return link(
                left,
                right,
                "duplicate",
                "two sources tell the same within " + rules.duplicateWindow().toSeconds() + " s",
                one ? null : "duplicates are shown, not joined");
    }

    public MatterLink decision(InteractionId left, InteractionId right, boolean one) {
        return link(left, right, "decision", "a person decided", one ? null : FORBIDDEN);
    }

    MatterLink handover(InteractionId left, InteractionId right, String fromTo) {
        return link(left, right, "handover", fromTo, null);
    }

    private MatterLink link(
            InteractionId left,
            InteractionId right,
            String type,
            String evidence,
            @Nullable String reason) {
        return new MatterLink(left, right, type, evidence, rules.label(), reason == null, reason);
    }

    private static String type(MatterKey.Kind kind) {
        return switch (kind) {
            case THREAD -> "thread";
            case MESSAGE, CONVERSATION, TOKEN -> "reply";
            case REFERENCE -> "sameReference";
            case MENTION -> "mention";
        };
    }

    private static String days(Duration window) {
        return window.toDays() > 0 ? window.toDays() + " days" : window.toMinutes() + " min";
    }
}
