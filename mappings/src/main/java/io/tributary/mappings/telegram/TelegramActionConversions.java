package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import java.util.List;

/** Who acted, and upon which message. */
final class TelegramActionConversions {

    private TelegramActionConversions() {}

    static List<Participant> participants(TelegramAction action) {
        return List.of(
                action.user() == null
                        ? new Participant(ParticipantRole.CUSTOMER, null, action.typed())
                        : TelegramPartyConversions.customer(action.user(), action.typed()));
    }

    static List<String> replyTo(TelegramAction action, TelegramContext context) {
        return action.message() == null
                ? List.of()
                : List.of(TelegramNames.global(action.message(), context));
    }
}
