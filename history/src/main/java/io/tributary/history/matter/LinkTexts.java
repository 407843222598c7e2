package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.time.Duration;
import java.util.Optional;

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
        return switch (verdict) {
            case CONTINUED ->
                    Optional.of(
                            link(
                                    left,
                                    right,
                                    "channelSwitch",
                                    channels + " within " + days(rules.window()),
                                    one ? null : FORBIDDEN));
            case SAME_CHANNEL ->
                    unless(
                            one,
                            link(
                                    left,
                                    right,
                                    "continues",
                                    channels + " within " + days(rules.window()),
                                    "the same channel, but another conversation"));
            case FOLLOWED_UP ->
                    unless(
                            one,
                            link(
                                    left,
                                    right,
                                    "followUp",
                                    channels + " within " + days(rules.followUpWindow()),
                                    RESOLVED));
            case OTHER_REFERENCE ->
                    unless(
                            one,
                            link(
                                    left,
                                    right,
                                    "continues",
                                    channels + " within " + days(rules.window()),
                                    "they name different references of one type"));
            case TOO_OLD -> Optional.empty();
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

    private static Optional<MatterLink> unless(boolean one, MatterLink link) {
        return one ? Optional.empty() : Optional.of(link);
    }

    private MatterLink link(
            InteractionId left,
            InteractionId right,
            String type,
            String evidence,
            @org.jspecify.annotations.Nullable String reason) {
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
