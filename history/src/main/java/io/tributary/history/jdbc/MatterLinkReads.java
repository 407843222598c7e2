package io.tributary.history.jdbc;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.jdbc.MatterDecisions.Decided;
import io.tributary.history.jdbc.MatterNeighbours.Neighbour;
import io.tributary.history.jdbc.MatterPairs.Pair;
import io.tributary.history.matter.Handovers;
import io.tributary.history.matter.LinkTexts;
import io.tributary.history.matter.MatterKey;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterLink;
import io.tributary.history.matter.MatterWalk.Verdict;
import io.tributary.history.matter.Moment;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads what the interactions of a matter have to do with each other, and with others. */
final class MatterLinkReads {

    /** Of a large matter only what concerns its latest interactions is told. */
    private static final int MOST_INTERACTIONS = 500;

    private static final int MOST_LINKS = 2_000;

    /** An interaction that may be an end of a link. */
    private record Ended(Interaction interaction, UUID customer, @Nullable UUID matter) {

        Moment moment() {
            return new Moment(interaction.occurredAt(), interaction.id());
        }
    }

    private final Database database;
    private final MatterKeys keys;
    private final LinkTexts texts;
    private final MatterPairs pairs;

    MatterLinkReads(Database database, MatterKeys keys) {
        this.database = database;
        this.keys = keys;
        this.texts = new LinkTexts(keys.rules());
        this.pairs = new MatterPairs(database, keys.rules().duplicateWindow());
    }

    /**
     * @param interaction one of the matter
     */
    List<MatterLink> of(UUID interaction) {
        Map<UUID, Ended> members = members(interaction);
        if (members.isEmpty()) {
            return List.of();
        }
        List<KeyRow> rows = keysOf(members);
        Collection<Neighbour> neighbours =
                new MatterNeighbours(database, new MatterOwners(database)).of(rows);
        List<Pair> strangers = pairs.strangers(rows);
        List<Pair> seen = pairs.seen(members.keySet());
        List<Pair> duplicates = pairs.duplicates(members.keySet());
        List<Decided> decided = new MatterDecisions(database).naming(members.keySet());
        Map<UUID, Ended> ends = new HashMap<>(members);
        ends.putAll(others(members, neighbours, List.of(strangers, seen, duplicates), decided));
        Set<MatterLink> links = new LinkedHashSet<>();
        neighbours.forEach(each -> sharing(each, ends).ifPresent(links::add));
        strangers.forEach(each -> stranger(each, ends).ifPresent(links::add));
        seen.forEach(each -> seen(each, ends).ifPresent(links::add));
        duplicates.forEach(each -> duplicate(each, ends).ifPresent(links::add));
        decided.forEach(each -> decided(each, ends).ifPresent(links::add));
        links.addAll(
                new Handovers(texts)
                        .in(members.values().stream().map(Ended::interaction).toList()));
        return links.stream().sorted(order(ends)).limit(MOST_LINKS).toList();
    }

    private static Comparator<MatterLink> order(Map<UUID, Ended> ends) {
        return Comparator.comparing((MatterLink link) -> moment(link.right(), ends))
                .thenComparing(link -> moment(link.left(), ends))
                .thenComparing(MatterLink::type)
                .thenComparing(MatterLink::evidence);
    }

    private static Moment moment(InteractionId id, Map<UUID, Ended> ends) {
        return Objects.requireNonNull(ends.get(id.value())).moment();
    }

    private List<KeyRow> keysOf(Map<UUID, Ended> members) {
        return members.values().stream()
                .flatMap(
                        each ->
                                MatterFacts.of(each.interaction(), each.customer(), keys)
                                        .keys()
                                        .stream())
                .toList();
    }

    private Optional<MatterLink> sharing(Neighbour each, Map<UUID, Ended> ends) {
        KeyRow of = each.of();
        Ended here = ends.get(of.interaction());
        Ended there = ends.get(each.id());
        if (here == null || there == null) {
            return Optional.empty();
        }
        Ended left = each.after() ? here : there;
        Ended right = each.after() ? there : here;
        return Optional.of(
                texts.sharing(
                        key(here, of.key()),
                        each.mentioned(),
                        each.isClosed(),
                        left.interaction().id(),
                        right.interaction().id(),
                        areOne(left, right)));
    }

    private MatterKey key(Ended end, UUID id) {
        return keys.of(end.interaction()).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a key is not its interaction's"));
    }

    private Optional<MatterLink> stranger(Pair pair, Map<UUID, Ended> ends) {
        Ended writer = ends.get(pair.left());
        Ended reply = ends.get(pair.right());
        UUID key = pair.key();
        if (writer == null || reply == null || key == null || areOne(writer, reply)) {
            return Optional.empty();
        }
        boolean inOrder = writer.moment().isBefore(reply.moment());
        return Optional.of(
                texts.stranger(
                        key(reply, key),
                        (inOrder ? writer : reply).interaction().id(),
                        (inOrder ? reply : writer).interaction().id()));
    }

    private Optional<MatterLink> seen(Pair pair, Map<UUID, Ended> ends) {
        Ended left = ends.get(pair.left());
        Ended right = ends.get(pair.right());
        if (left == null || right == null) {
            return Optional.empty();
        }
        return texts.seen(
                Verdict.ofWireName(String.valueOf(pair.verdict())),
                left.interaction().id(),
                right.interaction().id(),
                right.interaction().channel().wireName()
                        + " after "
                        + left.interaction().channel().wireName(),
                areOne(left, right));
    }

    private Optional<MatterLink> duplicate(Pair pair, Map<UUID, Ended> ends) {
        Ended left = ends.get(pair.left());
        Ended right = ends.get(pair.right());
        return left == null || right == null
                ? Optional.empty()
                : Optional.of(
                        texts.duplicate(
                                left.interaction().id(),
                                right.interaction().id(),
                                areOne(left, right)));
    }

    private Optional<MatterLink> decided(Decided each, Map<UUID, Ended> ends) {
        Ended one = ends.get(each.left().id());
        Ended other = ends.get(each.right().id());
        if (one == null || other == null) {
            return Optional.empty();
        }
        boolean inOrder = one.moment().isBefore(other.moment());
        return Optional.of(
                texts.decision(
                        (inOrder ? one : other).interaction().id(),
                        (inOrder ? other : one).interaction().id(),
                        areOne(one, other)));
    }

    private static boolean areOne(Ended one, Ended other) {
        return one.matter() != null && one.matter().equals(other.matter());
    }

    private Map<UUID, Ended> members(UUID interaction) {
        return ended(
                database.sql(
                                """
                                SELECT i.id, i.content, m.customer_id, m.matter_id
                                FROM (SELECT m.* FROM matter_member m
                                      WHERE m.matter_id = (SELECT a.matter_id FROM matter_member a
                                                           WHERE a.interaction_id = :id)
                                      ORDER BY m.at DESC, m.interaction_id DESC
                                      LIMIT :most) m
                                JOIN interaction i ON i.id = m.interaction_id
                                """)
                        .param("id", interaction)
                        .param("most", MOST_INTERACTIONS));
    }

    private Map<UUID, Ended> others(
            Map<UUID, Ended> members,
            Collection<Neighbour> neighbours,
            List<List<Pair>> pairs,
            List<Decided> decided) {
        Set<UUID> ids = neighbours.stream().map(Neighbour::id).collect(Collectors.toSet());
        for (List<Pair> each : pairs) {
            for (Pair pair : each) {
                ids.add(pair.left());
                ids.add(pair.right());
            }
        }
        for (Decided each : decided) {
            ids.add(each.left().id());
            ids.add(each.right().id());
        }
        ids.removeAll(members.keySet());
        return ended(
                database.sql(
                                """
                                SELECT i.id, i.content, m.customer_id, m.matter_id
                                FROM matter_member m
                                JOIN interaction i ON i.id = m.interaction_id
                                WHERE m.interaction_id = ANY (:ids)
                                """)
                        .param("ids", SqlArrays.uuids(ids)));
    }

    private static Map<UUID, Ended> ended(StatementSpec statement) {
        Map<UUID, Ended> found = new HashMap<>();
        statement.query(
                row -> {
                    found.put(
                            Columns.uuid(row, "id"),
                            new Ended(
                                    JsonText.interaction(row.getString("content")),
                                    Columns.uuid(row, "customer_id"),
                                    Columns.uuidOrNull(row, "matter_id")));
                });
        return found;
    }
}
