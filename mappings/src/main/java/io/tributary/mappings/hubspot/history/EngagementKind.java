package io.tributary.mappings.hubspot.history;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import java.util.Locale;

/** Kinds of activities that HubSpot shows on a contact. */
public enum EngagementKind {
    CALLS,
    EMAILS,
    COMMUNICATIONS,
    NOTES;

    /** That which an interaction becomes; a note if there is none of its own. */
    public static EngagementKind of(Interaction interaction) {
        if (interaction.kind() == Kind.CALL || interaction.kind() == Kind.VOICEMAIL) {
            return CALLS;
        }
        if (interaction.kind() != Kind.MESSAGE) {
            return NOTES;
        }
        if (interaction.channel() == Channel.EMAIL) {
            return EMAILS;
        }
        return interaction.channel() == Channel.SMS || isOfWhatsApp(interaction)
                ? COMMUNICATIONS
                : NOTES;
    }

    /** HubSpot knows no other messenger by name but LinkedIn. */
    static boolean isOfWhatsApp(Interaction interaction) {
        return interaction.channel() == Channel.MESSAGING
                && interaction.source().startsWith("whatsapp");
    }

    /** As it is named in addresses. */
    public String plural() {
        return name().toLowerCase(Locale.ROOT);
    }
}
