package io.tributary.mappings.slack;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part: users, whom Slack vouches for, and apps. */
final class SlackParties {

    private SlackParties() {}

    /**
     * @param told what else is known of the user
     */
    static Participant user(
            ParticipantRole role,
            @Nullable String id,
            @Nullable String name,
            List<Identifier> told,
            SlackContext context) {
        List<Identifier> identifiers = new ArrayList<>();
        String known = Payloads.text(id);
        if (known != null) {
            identifiers.add(
                    Identifier.scoped("slack.user", context.workspace(), known, Proof.NETWORK));
        }
        identifiers.addAll(told);
        return new Participant(role, Payloads.text(name), identifiers);
    }

    static Participant app(SlackMessage message, SlackContext context) {
        String id = Payloads.text(message.botId());
        return new Participant(
                ParticipantRole.BOT,
                Payloads.text(message.username()),
                id == null
                        ? List.of()
                        : List.of(
                                Identifier.scoped(
                                        "slack.bot", context.workspace(), id, Proof.NETWORK)));
    }
}
