package io.tributary.history.matter;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an interaction does to a matter: who spoke, and so who waits for whom. */
public enum MatterStep {
    /** Nobody spoke, or a machine did. */
    NONE,
    /** The customer asked, and waits. */
    ASKS,
    /** The customer called and was answered at once. */
    TALKS_IN,
    /** The company wrote, or called in vain. */
    TELLS,
    /** The company called and reached the customer. */
    TALKS_OUT;

    /** Attribute of a mapping: a machine wrote it. */
    public static final String AUTOMATIC = "automatic";

    /** Kinds by which one side speaks to the other, and waits for its answer. */
    private static final Set<Kind> SPEAKING =
            EnumSet.of(
                    Kind.CALL,
                    Kind.VOICEMAIL,
                    Kind.MESSAGE,
                    Kind.COMMENT,
                    Kind.REVIEW,
                    Kind.TICKET,
                    Kind.RETURN);

    public static MatterStep of(Interaction interaction) {
        if (!SPEAKING.contains(interaction.kind())
                || Boolean.TRUE.equals(interaction.attributes().get(AUTOMATIC))) {
            return NONE;
        }
        return switch (interaction.direction()) {
            case INBOUND -> isTalk(interaction) ? TALKS_IN : ASKS;
            case OUTBOUND -> isTalk(interaction) ? TALKS_OUT : TELLS;
            case INTERNAL -> NONE;
        };
    }

    /** Whether a person of the company answered by it; bots and calls in vain do not. */
    static boolean answers(Interaction interaction) {
        MatterStep step = of(interaction);
        boolean reached =
                step == TALKS_IN
                        || step == TALKS_OUT
                        || (step == TELLS && interaction.kind() != Kind.CALL);
        return reached && !Handler.isBot(interaction);
    }

    static boolean isTalk(Interaction interaction) {
        return interaction.kind() == Kind.CALL
                && "answered".equals(interaction.status())
                && interaction.direction() != Direction.INTERNAL;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MatterStep ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** Whether it was the customer who spoke first. */
    public boolean isCustomers() {
        return this == ASKS || this == TALKS_IN;
    }

    /** Whether nobody waits after it, because both spoke. */
    public boolean isTalk() {
        return this == TALKS_IN || this == TALKS_OUT;
    }
}
