package io.tributary.hub.console;

import io.tributary.history.decision.Choice;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Proof;
import io.tributary.history.matter.MatterLink;
import io.tributary.history.query.MatterView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that goes to another matter, or becomes one of its own. It is kept apart from what
 * it is linked to; that stays together, though it may have been linked over this interaction alone.
 *
 * @param leaves what it is kept apart from; empty if it takes the rest of its matter along
 * @param to an interaction of the matter that it goes to; null if it becomes one of its own
 */
record Relocation(InteractionId moved, List<InteractionId> leaves, @Nullable InteractionId to) {

    /** Links that tell something, and join nothing. */
    private static final Set<String> TELLING = Set.of("handover", "duplicate");

    /** More would be no matter that anybody follows. */
    private static final int MOST = 200;

    /**
     * @param from the matter that it is in; null if none
     * @param to the matter that it goes to; null if it becomes one of its own
     * @param along whether the rest of its matter comes along
     */
    static Relocation of(
            InteractionId moved,
            @Nullable MatterView from,
            @Nullable MatterView to,
            boolean along) {
        return new Relocation(
                moved,
                from == null || along ? List.of() : linkedTo(moved, from),
                to == null ? null : representative(to));
    }

    private static List<InteractionId> linkedTo(InteractionId moved, MatterView matter) {
        Set<InteractionId> linked = new LinkedHashSet<>();
        linked.add(representative(matter));
        matter.links().stream()
                .filter(MatterLink::taken)
                .filter(link -> !TELLING.contains(link.type()))
                .filter(link -> link.left().equals(moved) || link.right().equals(moved))
                .flatMap(link -> Stream.of(link.left(), link.right()))
                .forEach(linked::add);
        linked.remove(moved);
        return linked.stream().limit(MOST).toList();
    }

    private static InteractionId representative(MatterView matter) {
        return new InteractionId(matter.id().value());
    }

    /** What is to be decided, in one go. */
    List<Choice> choices(String reason) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            choices.add(choice(DecisionKind.NEVER, moved, leaves.get(i), reason));
            if (i > 0) {
                choices.add(choice(DecisionKind.ALWAYS, leaves.get(i - 1), leaves.get(i), reason));
            }
        }
        if (to != null) {
            choices.add(choice(DecisionKind.ALWAYS, moved, to, reason));
        }
        return choices;
    }

    private static Choice choice(
            DecisionKind kind, InteractionId left, InteractionId right, String reason) {
        return new Choice(kind, named(left), named(right), reason);
    }

    private static Identifier named(InteractionId id) {
        return Identifier.of(Decision.INTERACTION, id.toString(), Proof.AUTHENTICATED);
    }
}
