package io.tributary.history.matter;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a matter's interactions say of it. A pure function of their set.
 *
 * @param subject of the first interaction that has one
 * @param channels in the order in which they were first used
 * @param references named in fields, the first {@value #MOST} of them
 * @param agents who handled it for the company, the first {@value #MOST} of them
 * @param firstAnsweredAt when a person of the company first answered the customer; null if nobody
 *     has
 * @param resolvedAt null unless it is resolved
 * @param quietAt when it counts as resolved if nothing happens until then; null: never
 */
public record MatterSummary(
        MatterState state,
        @Nullable String subject,
        List<Channel> channels,
        List<Reference> references,
        List<String> agents,
        Instant openedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant quietAt,
        Instant lastInteractionAt,
        int interactionCount) {

    /** How many references and agents of a matter are shown. */
    public static final int MOST = 100;

    static final Comparator<Interaction> BY_TIME =
            Comparator.comparing(Interaction::occurredAt).thenComparing(Interaction::id);

    /**
     * @param quiet how long after the company's last word it counts as resolved; null: never
     * @throws IllegalArgumentException if there are no interactions
     */
    public static MatterSummary of(Collection<Interaction> interactions, @Nullable Duration quiet) {
        if (interactions.isEmpty()) {
            throw new IllegalArgumentException("a matter has at least one interaction");
        }
        List<Interaction> inOrder = interactions.stream().sorted(BY_TIME).toList();
        Instant last = inOrder.get(inOrder.size() - 1).occurredAt();
        MatterCourse course = MatterCourse.of(inOrder, quiet);
        return new MatterSummary(
                course.state(),
                inOrder.stream()
                        .map(Interaction::subject)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                inOrder.stream().map(Interaction::channel).distinct().toList(),
                references(inOrder),
                agents(inOrder),
                inOrder.get(0).occurredAt(),
                course.firstAnsweredAt(),
                course.resolvedAt(),
                course.quietAt(last),
                last,
                inOrder.size());
    }

    /** How it stands then: what was quiet for long enough is resolved. */
    public MatterSummary at(Instant now) {
        if (quietAt == null || quietAt.isAfter(now)) {
            return this;
        }
        return new MatterSummary(
                MatterState.RESOLVED,
                subject,
                channels,
                references,
                agents,
                openedAt,
                firstAnsweredAt,
                quietAt,
                quietAt,
                lastInteractionAt,
                interactionCount);
    }

    /** The references that an interaction names in fields, in the order of their keys. */
    public static List<Reference> references(Interaction interaction) {
        return interaction.references().stream()
                .filter(reference -> reference.proof() != Proof.INFERRED)
                .map(MatterKey::reference)
                .distinct()
                .sorted()
                .map(MatterSummary::reference)
                .toList();
    }

    /** Who handled an interaction for the company, as shown, in the order of their names. */
    public static List<String> agents(Interaction interaction) {
        return Handler.acting(interaction, ParticipantRole.AGENT)
                .map(Handler::nameOf)
                .distinct()
                .sorted()
                .toList();
    }

    private static Reference reference(MatterKey key) {
        String scope = key.scope().isEmpty() ? null : key.scope();
        return new Reference(key.type(), scope, key.value(), Proof.STATED);
    }

    private static List<Reference> references(List<Interaction> inOrder) {
        return inOrder.stream()
                .flatMap(each -> references(each).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> agents(List<Interaction> inOrder) {
        return inOrder.stream()
                .flatMap(each -> agents(each).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
