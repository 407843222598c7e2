package io.tributary.history.interaction;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one interaction of its parts, in whatever order they are given.
 *
 * <ol>
 *   <li>The main part leads, then the parts by time, then by name. The first that says something
 *       wins, for every field but the following.
 *   <li>{@code occurredAt} is the main part's, else the earliest; {@code endedAt} is the latest.
 *   <li>{@code status} is the one furthest on the way of {@link #STATUS_ORDER}; of equals the
 *       latest.
 *   <li>Participants who share an identifier are one; lists are united.
 *   <li>Texts of parts named by {@link #segment} are one text, in the order of their numbers.
 *   <li>A deleted main part withdraws the interaction; another deleted part is left out.
 * </ol>
 */
public final class InteractionParts {

    /** The platform-neutral words for a status, by how much they say; others say less. */
    public static final List<String> STATUS_ORDER =
            List.of(
                    "queued",
                    "initiated",
                    "ringing",
                    "in-progress",
                    "sent",
                    "failed",
                    "busy",
                    "no-answer",
                    "canceled",
                    "delivered",
                    "voicemail",
                    "played",
                    "read",
                    "answered");

    private static final Comparator<Interaction> LEAD_FIRST =
            Comparator.comparing((Interaction each) -> !each.part().isEmpty())
                    .thenComparing(Interaction::occurredAt)
                    .thenComparing(Interaction::part);

    private static final Comparator<Interaction> STATUS_LAST =
            Comparator.comparingInt(
                            (Interaction each) ->
                                    STATUS_ORDER.indexOf(Objects.requireNonNull(each.status())))
                    .thenComparing(Interaction::occurredAt)
                    .thenComparing(Interaction::part);

    private InteractionParts() {}

    /**
     * Names a part whose text is a piece of the interaction's text, for platforms that cut long
     * texts. A piece that is not there yet shows as an ellipsis, if a later one is.
     *
     * @param number from 1
     * @param copy tells pieces of one number apart; all of them are shown
     */
    public static String segment(int number, String copy) {
        return Segments.name(number, copy);
    }

    /**
     * Of several versions of one part the one that counts: the highest revision; of equals the
     * greater content, so that the order of arrival never decides.
     */
    public static Interaction latest(Interaction one, Interaction other) {
        int newer = Long.compare(one.revision(), other.revision());
        if (newer == 0) {
            newer =
                    Arrays.compareUnsigned(
                            InteractionJson.canonicalBytes(one),
                            InteractionJson.canonicalBytes(other));
        }
        return newer >= 0 ? one : other;
    }

    /**
     * Merges the current parts of one interaction.
     *
     * @param parts at least one, each the highest revision of its part
     * @throws IllegalArgumentException if there are none
     */
    public static Interaction merge(Collection<Interaction> parts) {
        List<Interaction> all = parts.stream().sorted(LEAD_FIRST).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("an interaction has at least one part");
        }
        List<Interaction> kept = all.stream().filter(each -> !each.deleted()).toList();
        Interaction lead = all.get(0);
        if (kept.isEmpty() || (lead.deleted() && lead.part().isEmpty())) {
            return lead.toBuilder().part("").revision(highestRevision(all)).deleted(true).build();
        }
        return kept.size() == 1 && lead.part().isEmpty() ? lead : merged(kept);
    }

    private static Interaction merged(List<Interaction> parts) {
        Interaction lead = parts.get(0);
        return Interaction.builder()
                .source(lead.source())
                .sourceEventId(lead.sourceEventId())
                .revision(highestRevision(parts))
                .kind(lead.kind())
                .channel(lead.channel())
                .direction(lead.direction())
                .occurredAt(begin(parts))
                .endedAt(end(parts))
                .status(status(parts))
                .subject(first(parts, Interaction::subject))
                .text(text(parts))
                .participants(Participants.unite(parts))
                .thread(first(parts, Interaction::thread))
                .messageId(first(parts, Interaction::messageId))
                .replyTo(union(parts, Interaction::replyTo))
                .references(union(parts, Interaction::references))
                .attachments(union(parts, Interaction::attachments))
                .link(first(parts, Interaction::link))
                .attributes(attributes(parts))
                .build();
    }

    private static long highestRevision(List<Interaction> parts) {
        return parts.stream().mapToLong(Interaction::revision).max().orElseThrow();
    }

    private static Instant begin(List<Interaction> parts) {
        Interaction lead = parts.get(0);
        return lead.part().isEmpty()
                ? lead.occurredAt()
                : parts.stream()
                        .map(Interaction::occurredAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private static @Nullable Instant end(List<Interaction> parts) {
        return parts.stream()
                .map(Interaction::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String status(List<Interaction> parts) {
        return parts.stream()
                .filter(each -> each.status() != null)
                .max(STATUS_LAST)
                .map(Interaction::status)
                .orElse(null);
    }

    private static @Nullable String text(List<Interaction> parts) {
        String whole = parts.get(0).part().isEmpty() ? parts.get(0).text() : null;
        String joined = whole == null ? Segments.join(parts) : whole;
        return joined == null ? first(parts, Interaction::text) : joined;
    }

    private static @Nullable String first(
            List<Interaction> parts, Function<Interaction, @Nullable String> field) {
        return parts.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static <T> List<T> union(
            List<Interaction> parts, Function<Interaction, List<T>> field) {
        Stream<T> values = parts.stream().flatMap(each -> field.apply(each).stream());
        return List.copyOf(values.collect(LinkedHashSet::new, Collection::add, Collection::addAll));
    }

    private static Map<String, Object> attributes(List<Interaction> parts) {
        Map<String, Object> united = new LinkedHashMap<>();
        parts.forEach(each -> each.attributes().forEach(united::putIfAbsent));
        return united;
    }
}
