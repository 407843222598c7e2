package io.tributary.hub.console;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.InteractionView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One interaction on a page.
 *
 * @param who the name of its customer, or else what the customer is known by; null if neither
 * @param agent who of the company took part; null if nobody did
 * @param minutes how long it lasted, as {@code 4:12}; null if that is not known
 * @param link to the platform; null if it has none that is safe to follow
 */
record InteractionCard(
        InteractionView view,
        Moment at,
        Excerpt excerpt,
        @Nullable String who,
        @Nullable String agent,
        @Nullable String minutes,
        @Nullable String link,
        List<AttachmentLine> attachments) {

    static InteractionCard of(InteractionView view, Instant now) {
        Interaction interaction = view.interaction();
        return new InteractionCard(
                view,
                Moment.of(interaction.occurredAt(), now),
                Excerpt.of(interaction.text()),
                names(interaction, ParticipantRole.CUSTOMER).findFirst().orElse(null),
                Stream.concat(
                                names(interaction, ParticipantRole.AGENT),
                                names(interaction, ParticipantRole.BOT))
                        .findFirst()
                        .orElse(null),
                minutes(interaction),
                Links.safe(interaction.link()).orElse(null),
                interaction.attachments().stream().map(AttachmentLine::of).toList());
    }

    /** The same with the customer's name, if there is one. */
    InteractionCard knownAs(@Nullable String name) {
        return name == null
                ? this
                : new InteractionCard(view, at, excerpt, name, agent, minutes, link, attachments);
    }

    public Interaction interaction() {
        return view.interaction();
    }

    public String id() {
        return view.id().toString();
    }

    public List<DeliveryView> deliveries() {
        return view.deliveries();
    }

    private static Stream<String> names(Interaction interaction, ParticipantRole role) {
        return interaction.participants().stream()
                .filter(participant -> participant.role() == role)
                .map(InteractionCard::name)
                .filter(Objects::nonNull);
    }

    private static @Nullable String name(Participant participant) {
        String name = participant.name();
        return name != null && !name.isBlank()
                ? name
                : participant.identifiers().stream()
                        .map(Identifier::value)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String minutes(Interaction interaction) {
        Instant end = interaction.endedAt();
        if (end == null || !end.isAfter(interaction.occurredAt())) {
            return null;
        }
        Duration lasted = Duration.between(interaction.occurredAt(), end);
        return "%d:%02d".formatted(lasted.toMinutes(), lasted.toSecondsPart());
    }
}
