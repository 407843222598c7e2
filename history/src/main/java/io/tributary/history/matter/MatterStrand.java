package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Interactions that are joined by what they share; named by the first of them. */
final class MatterStrand {

    private final List<MatterMember> members;

    /**
     * @param members at least one
     */
    MatterStrand(Collection<MatterMember> members) {
        this.members = members.stream().sorted(Comparator.comparing(MatterMember::moment)).toList();
    }

    /** In the order of time. */
    List<MatterMember> members() {
        return members;
    }

    InteractionId name() {
        return first().id();
    }

    MatterMember first() {
        return members.get(0);
    }

    boolean beginsMatter() {
        return members.stream().anyMatch(MatterMember::begins);
    }

    /** Whether it was resolved then, and the customer had not come back to it. */
    boolean isResolvedAt(Moment then) {
        Moment resolved = last(members.stream().map(MatterMember::resolution).toList(), then);
        Moment word =
                last(
                        members.stream()
                                .filter(each -> each.step().isCustomers())
                                .map(MatterMember::moment)
                                .toList(),
                        then);
        return resolved != null && (word == null || !resolved.isBefore(word));
    }

    /** The types of references that were named before then. */
    Set<String> typesAt(Moment then) {
        return members.stream()
                .filter(each -> each.moment().isBefore(then))
                .flatMap(each -> each.namedTypes().stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable Moment last(List<@Nullable Moment> moments, Moment then) {
        return moments.stream()
                .filter(Objects::nonNull)
                .filter(each -> each.isBefore(then))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
