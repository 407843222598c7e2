package io.tributary.history.matter;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a matter's interactions say of it. A pure function of their set.
 *
 * @param subject of the first interaction that has one
 * @param channels in the order in which they were first used
 * @param references named in fields
 * @param firstAnsweredAt when the company first answered the customer, auto-replies excluded; null
 *     if it has not
 * @param resolvedAt null unless it is resolved
 */
public record MatterSummary(
        MatterState state,
        @Nullable String subject,
        List<Channel> channels,
        List<Reference> references,
        Instant openedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant resolvedAt,
        Instant lastInteractionAt,
        int interactionCount) {

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

    /** Attribute of a mapping: a machine wrote it. */
    public static final String AUTOMATIC = "automatic";

    static final Comparator<Interaction> BY_TIME =
            Comparator.comparing(Interaction::occurredAt).thenComparing(Interaction::id);

    /**
     * @throws IllegalArgumentException if there are no interactions
     */
    public static MatterSummary of(Collection<Interaction> interactions) {
        if (interactions.isEmpty()) {
            throw new IllegalArgumentException("a matter has at least one interaction");
        }
        List<Interaction> inOrder = interactions.stream().sorted(BY_TIME).toList();
        Course course = new Course();
        inOrder.forEach(course::take);
        return new MatterSummary(
                course.state,
                inOrder.stream()
                        .map(Interaction::subject)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                inOrder.stream().map(Interaction::channel).distinct().toList(),
                inOrder.stream()
                        .flatMap(each -> each.references().stream())
                        .filter(reference -> reference.proof() != Proof.INFERRED)
                        .distinct()
                        .toList(),
                inOrder.get(0).occurredAt(),
                course.firstAnsweredAt,
                course.state == MatterState.RESOLVED ? course.resolvedAt : null,
                inOrder.get(inOrder.size() - 1).occurredAt(),
                inOrder.size());
    }

    /** Follows a matter from one interaction to the next. */
    private static final class Course {
        private MatterState state = MatterState.OPEN;
        private boolean asked;
        private @Nullable Instant firstAnsweredAt;
        private @Nullable Instant resolvedAt;

        void take(Interaction next) {
            if (next.kind() == Kind.RESOLUTION) {
                state = MatterState.RESOLVED;
                resolvedAt = next.occurredAt();
            } else if (SPEAKING.contains(next.kind()) && !isAutomatic(next)) {
                speak(next);
            }
        }

        private void speak(Interaction next) {
            boolean spoke = next.kind() == Kind.CALL && "answered".equals(next.status());
            if (next.direction() == Direction.INBOUND) {
                asked = true;
                state =
                        state == MatterState.RESOLVED
                                ? MatterState.REOPENED
                                : spoke ? MatterState.OPEN : MatterState.WAITING_ON_US;
                answer(spoke, next);
            } else if (next.direction() == Direction.OUTBOUND) {
                state =
                        state == MatterState.RESOLVED
                                ? MatterState.RESOLVED
                                : spoke ? MatterState.OPEN : MatterState.WAITING_ON_CUSTOMER;
                answer(asked && !(next.kind() == Kind.CALL && !spoke), next);
            }
        }

        private void answer(boolean answered, Interaction next) {
            if (answered && firstAnsweredAt == null) {
                firstAnsweredAt = next.occurredAt();
            }
        }

        private static boolean isAutomatic(Interaction interaction) {
            return Boolean.TRUE.equals(interaction.attributes().get(AUTOMATIC));
        }
    }
}
