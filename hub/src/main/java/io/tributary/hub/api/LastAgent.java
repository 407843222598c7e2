package io.tributary.hub.api;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.query.InteractionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agent who was last in contact with a customer, and in which interaction. */
record LastAgent(
        @Nullable String name,
        List<Identifier> identifiers,
        InteractionId interactionId,
        Channel channel,
        Instant at) {

    static Optional<LastAgent> of(List<InteractionView> newestFirst) {
        return newestFirst.stream().flatMap(view -> agent(view).stream()).findFirst();
    }

    private static Optional<LastAgent> agent(InteractionView view) {
        return view.interaction().participants().stream()
                .filter(participant -> participant.role() == ParticipantRole.AGENT)
                .findFirst()
                .map(agent -> of(agent, view));
    }

    private static LastAgent of(Participant agent, InteractionView view) {
        return new LastAgent(
                agent.name(),
                agent.identifiers(),
                view.id(),
                view.interaction().channel(),
                view.interaction().occurredAt());
    }
}
