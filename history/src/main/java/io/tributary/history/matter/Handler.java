package io.tributary.history.matter;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who handled an interaction for the company.
 *
 * @param name as shown; else the first identifier's value
 */
record Handler(String name, boolean bot) {

    /** The first agent; the first bot if there is no agent. */
    static Optional<Handler> of(Interaction interaction) {
        return find(interaction, ParticipantRole.AGENT)
                .or(() -> find(interaction, ParticipantRole.BOT));
    }

    static boolean isBot(Interaction interaction) {
        return of(interaction).map(Handler::bot).orElse(false);
    }

    /** How a participant is shown among a matter's agents. */
    static String nameOf(Participant participant) {
        if (participant.name() != null) {
            return participant.name();
        }
        return participant.identifiers().isEmpty()
                ? participant.role().wireName()
                : participant.identifiers().get(0).value();
    }

    /** Those of a role who acted: to whom a mail is addressed has done nothing yet. */
    static Stream<Participant> acting(Interaction interaction, ParticipantRole role) {
        boolean addressed =
                interaction.channel() == Channel.EMAIL
                        && interaction.direction() == Direction.INBOUND;
        return addressed
                ? Stream.empty()
                : interaction.participants().stream().filter(each -> each.role() == role);
    }

    private static Optional<Handler> find(Interaction interaction, ParticipantRole role) {
        return acting(interaction, role)
                .map(each -> new Handler(nameOf(each), role == ParticipantRole.BOT))
                .findFirst();
    }
}
