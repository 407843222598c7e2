package io.tributary.history.jdbc;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.jdbc.KeyRow.Kind;
import io.tributary.history.matter.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds next to whom interactions stand, among those who share a key. Two entries of an index tell,
 * however many there are.
 */
final class MatterNeighbours {

    /**
     * Two interactions that stand next to each other.
     *
     * @param of one of them, with the key by which it stands there
     * @param chain where they stand
     * @param after whether the other comes after it
     * @param mentioned whether one of them only mentions what the other names
     * @param closes whether the other closes
     * @param strand of the other; null if it is in none yet
     */
    record Neighbour(
            KeyRow of,
            KeyRow.Place chain,
            boolean after,
            Moment other,
            boolean mentioned,
            boolean closes,
            @Nullable UUID strand) {

        UUID id() {
            return other.id().value();
        }

        /** Whether the earlier of the two closes what the later one is not joined to. */
        boolean isClosed() {
            return of.kind().isReference() && (after ? of.closes() : closes);
        }
    }

    private record Probe(
            KeyRow of, KeyRow.Place chain, UUID key, UUID customer, boolean mentioned) {

        Probe(KeyRow of) {
            this(of, of.place(), of.key(), of.customer(), false);
        }
    }

    private record Side(KeyRow of, boolean after) {}

    private static final String NEIGHBOURS =
            """
            SELECT p.place, n.after, n.interaction_id, n.at, n.closes, m.strand_id
            FROM unnest(:keys, :customers, :times, :ids) WITH ORDINALITY
                 AS p (key_id, customer_id, at, id, place)
            CROSS JOIN LATERAL (
                (SELECT false AS after, k.interaction_id, k.at, k.closes
                 FROM matter_key k
                 WHERE k.key_id = p.key_id AND k.customer_id = p.customer_id
                   AND (k.at, k.interaction_id) < (p.at, p.id) AND k.kind <> 'AGENT'
                 ORDER BY k.at DESC, k.interaction_id DESC LIMIT 1)
                UNION ALL
                (SELECT true AS after, k.interaction_id, k.at, k.closes
                 FROM matter_key k
                 WHERE k.key_id = p.key_id AND k.customer_id = p.customer_id
                   AND (k.at, k.interaction_id) > (p.at, p.id) AND k.kind <> 'AGENT'
                 ORDER BY k.at, k.interaction_id LIMIT 1)) n
            LEFT JOIN matter_member m ON m.interaction_id = n.interaction_id
            """;

    private final Database database;
    private final MatterOwners owners;

    MatterNeighbours(Database database, MatterOwners owners) {
        this.database = database;
        this.owners = owners;
    }

    /** The neighbours on both sides, by each of the keys. */
    Collection<Neighbour> of(Collection<KeyRow> rows) {
        owners.learn(rows);
        owners.learnMentionsOfOwners(rows);
        List<Probe> probes = new ArrayList<>();
        rows.forEach(row -> probes.addAll(probes(row)));
        if (probes.isEmpty()) {
            return List.of();
        }
        Map<Side, Neighbour> nearest = new HashMap<>();
        for (Neighbour each : find(probes)) {
            nearest.merge(new Side(each.of(), each.after()), each, MatterNeighbours::nearer);
        }
        return nearest.values();
    }

    private List<Probe> probes(KeyRow row) {
        return switch (row.kind()) {
            case THREAD -> List.of(new Probe(row));
            case MENTION -> {
                UUID meant = owners.meant(row.customer(), row.key());
                yield meant == null ? List.of() : among(row, meant, row.customer());
            }
            case MESSAGE, CONVERSATION, TOKEN, REFERENCE -> {
                boolean nobodys = row.customer().equals(MemberRow.NOBODY);
                UUID customer = nobodys ? owners.owner(row.key()) : row.customer();
                if (customer != null) {
                    yield among(row, row.key(), customer);
                }
                yield row.kind() == Kind.MESSAGE ? List.of(new Probe(row)) : List.of();
            }
            case OWN, AGENT -> List.of();
        };
    }

    /** All who stand there: the customer's, perhaps nobody's, and who mention it. */
    private List<Probe> among(KeyRow row, UUID key, UUID customer) {
        boolean mentions = row.kind() == Kind.MENTION;
        KeyRow.Place chain = new KeyRow.Place(key, customer);
        List<Probe> probes = new ArrayList<>();
        probes.add(new Probe(row, chain, key, customer, mentions));
        if (customer.equals(owners.owner(key))) {
            probes.add(new Probe(row, chain, key, MemberRow.NOBODY, mentions));
        }
        UUID written = mentions ? row.key() : row.written();
        if (written != null && key.equals(owners.meant(customer, written))) {
            probes.add(new Probe(row, chain, written, customer, true));
        }
        return probes;
    }

    private static Neighbour nearer(Neighbour one, Neighbour other) {
        int order = one.other().compareTo(other.other());
        if (order == 0) {
            return one.mentioned() ? other : one;
        }
        return one.after() == order < 0 ? one : other;
    }

    private List<Neighbour> find(List<Probe> probes) {
        return database.sql(NEIGHBOURS)
                .param("keys", SqlArrays.uuids(probes, Probe::key))
                .param("customers", SqlArrays.uuids(probes, Probe::customer))
                .param("times", SqlArrays.times(probes, probe -> probe.of().at()))
                .param("ids", SqlArrays.uuids(probes, probe -> probe.of().interaction()))
                .query(
                        (row, number) -> {
                            Probe probe = probes.get(row.getInt("place") - 1);
                            return new Neighbour(
                                    probe.of(),
                                    probe.chain(),
                                    row.getBoolean("after"),
                                    new Moment(
                                            Columns.time(row, "at"),
                                            new InteractionId(Columns.uuid(row, "interaction_id"))),
                                    probe.mentioned(),
                                    row.getBoolean("closes"),
                                    Columns.uuidOrNull(row, "strand_id"));
                        })
                .list();
    }
}
