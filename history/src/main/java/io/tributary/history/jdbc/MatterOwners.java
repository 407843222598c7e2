package io.tributary.history.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With whom those of nobody stand, and which reference is meant by a mention, as the tables tell at
 * the time of asking. Either is found by looking at two entries of an index, however many there
 * are: they are asked for in order, since EXISTS would have the planner hope for an early hit among
 * all of them.
 */
final class MatterOwners {

    /** A customer, and the key by which a reference is mentioned. */
    record Mention(UUID customer, UUID written) {}

    private final Database database;
    private final Map<UUID, @Nullable UUID> owners = new HashMap<>();
    private final Map<Mention, @Nullable UUID> meant = new HashMap<>();

    /** Keys that nobody's interactions had when the batch began, and those that it brought. */
    private final Map<UUID, Boolean> nobodys;

    MatterOwners(Database database) {
        this(database, new HashMap<>());
    }

    private MatterOwners(Database database, Map<UUID, Boolean> nobodys) {
        this.database = database;
        this.nobodys = nobodys;
    }

    /** To ask once more, when the keys of the batch are written. */
    MatterOwners afterwards() {
        return new MatterOwners(database, new HashMap<>(nobodys));
    }

    /** Looks up what concerns the rows, unless it is known. */
    void learn(Collection<KeyRow> rows) {
        learnMeant(rows);
        Map<UUID, @Nullable UUID> asked = new HashMap<>();
        for (KeyRow row : rows) {
            if (row.kind().isOwned()) {
                boolean message = row.kind() == KeyRow.Kind.MESSAGE;
                asked.put(row.key(), message ? KeyRow.own(row.key()) : null);
            }
            UUID reference = row.kind() == KeyRow.Kind.MENTION ? meant(row) : null;
            if (reference != null) {
                asked.put(reference, null);
            }
        }
        asked.keySet().removeAll(owners.keySet());
        for (KeyRow row : rows) {
            if (row.customer().equals(MemberRow.NOBODY)) {
                nobodys.put(row.key(), true);
            }
        }
        learnNobodys(asked.keySet());
        asked.keySet().removeIf(key -> !nobodys.getOrDefault(key, false));
        if (!asked.isEmpty()) {
            askOwners(asked);
        }
    }

    /** With whom nobody's stand matters only where there are any. */
    private void learnNobodys(Set<UUID> keys) {
        Set<UUID> unknown = new HashSet<>(keys);
        unknown.removeAll(nobodys.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(key -> nobodys.put(key, false));
        database.sql(
                        """
                        SELECT key_id FROM matter_key
                        WHERE key_id = ANY (:keys) AND customer_id = :nobody AND kind <> 'AGENT'
                        """)
                .param("keys", SqlArrays.uuids(unknown))
                .param("nobody", MemberRow.NOBODY)
                .query(
                        row -> {
                            nobodys.put(Columns.uuid(row, "key_id"), true);
                        });
    }

    /** The only customer with whom those of nobody stand; null if there is none. */
    @Nullable UUID owner(UUID key) {
        return owners.get(key);
    }

    /** The only reference that the customer owns and that is written like that. */
    @Nullable UUID meant(UUID customer, @Nullable UUID written) {
        return written == null ? null : meant.get(new Mention(customer, written));
    }

    /** Those keys, of those known to both, with whose owner nobody's interactions stand no more. */
    Set<UUID> ownersUnlike(MatterOwners other) {
        Set<UUID> unlike = new HashSet<>(owners.keySet());
        unlike.retainAll(other.owners.keySet());
        unlike.removeIf(key -> Objects.equals(owner(key), other.owner(key)));
        return unlike;
    }

    /** Those mentions, of those known to both, by which something else is meant. */
    Set<Mention> meaningsUnlike(MatterOwners other) {
        Set<Mention> unlike = new HashSet<>(meant.keySet());
        unlike.retainAll(other.meant.keySet());
        unlike.removeIf(each -> Objects.equals(meant.get(each), other.meant.get(each)));
        return unlike;
    }

    private @Nullable UUID meant(KeyRow mention) {
        return meant(mention.customer(), mention.key());
    }

    private void learnMeant(Collection<KeyRow> rows) {
        Set<Mention> asked = new HashSet<>();
        for (KeyRow row : rows) {
            UUID written = row.kind() == KeyRow.Kind.MENTION ? row.key() : row.written();
            if (row.kind().isReference()
                    && written != null
                    && !row.customer().equals(MemberRow.NOBODY)) {
                asked.add(new Mention(row.customer(), written));
            }
        }
        asked.removeAll(meant.keySet());
        if (!asked.isEmpty()) {
            askMeant(asked);
        }
    }

    /** Of a reference that nobody's interaction names, its owner's mentions are asked for too. */
    void learnMentionsOfOwners(Collection<KeyRow> rows) {
        Set<Mention> asked = new HashSet<>();
        for (KeyRow row : rows) {
            UUID owner = row.kind() == KeyRow.Kind.REFERENCE ? owner(row.key()) : null;
            if (owner != null && row.written() != null) {
                asked.add(new Mention(owner, row.written()));
            }
        }
        asked.removeAll(meant.keySet());
        if (!asked.isEmpty()) {
            askMeant(asked);
        }
    }

    private void askOwners(Map<UUID, @Nullable UUID> asked) {
        asked.keySet().forEach(key -> owners.put(key, null));
        database.sql(
                        """
                        SELECT t.key_id,
                               CASE WHEN o.customer_id IS NULL THEN
                                        CASE WHEN NOT s.more THEN s.customer_id END
                                    WHEN NOT o.more THEN o.customer_id END AS owner
                        FROM unnest(:keys, :owns) AS t (key_id, own_id)
                        LEFT JOIN LATERAL (
                            SELECT k.customer_id,
                                   (SELECT m.customer_id FROM matter_key m
                                    WHERE m.key_id = t.own_id AND m.kind <> 'AGENT'
                                      AND m.customer_id > k.customer_id
                                    ORDER BY m.customer_id LIMIT 1) IS NOT NULL AS more
                            FROM matter_key k
                            WHERE k.key_id = t.own_id AND k.customer_id > :nobody
                              AND k.kind <> 'AGENT'
                            ORDER BY k.customer_id LIMIT 1) o ON true
                        LEFT JOIN LATERAL (
                            SELECT k.customer_id,
                                   (SELECT m.customer_id FROM matter_key m
                                    WHERE m.key_id = t.key_id AND m.kind <> 'AGENT'
                                      AND m.customer_id > k.customer_id
                                    ORDER BY m.customer_id LIMIT 1) IS NOT NULL AS more
                            FROM matter_key k
                            WHERE k.key_id = t.key_id AND k.customer_id > :nobody
                              AND k.kind <> 'AGENT'
                            ORDER BY k.customer_id LIMIT 1) s ON true
                        """)
                .param("keys", SqlArrays.uuids(asked.keySet()))
                .param("owns", SqlArrays.uuids(asked.keySet(), asked::get))
                .param("nobody", MemberRow.NOBODY)
                .query(
                        row -> {
                            owners.put(
                                    Columns.uuid(row, "key_id"), Columns.uuidOrNull(row, "owner"));
                        });
    }

    private void askMeant(Set<Mention> asked) {
        List<Mention> mentions = new ArrayList<>(asked);
        mentions.forEach(each -> meant.put(each, null));
        database.sql(
                        """
                        SELECT t.customer_id, t.written_id, s.key_id
                        FROM unnest(:customers, :written) AS t (customer_id, written_id)
                        CROSS JOIN LATERAL (
                            SELECT k.key_id,
                                   (SELECT m.key_id FROM matter_key m
                                    WHERE m.written_id = t.written_id
                                      AND m.customer_id = t.customer_id
                                      AND m.key_id > k.key_id
                                    ORDER BY m.key_id LIMIT 1) IS NOT NULL AS more
                            FROM matter_key k
                            WHERE k.written_id = t.written_id AND k.customer_id = t.customer_id
                            ORDER BY k.key_id LIMIT 1) s
                        WHERE NOT s.more
                        """)
                .param("customers", SqlArrays.uuids(mentions, Mention::customer))
                .param("written", SqlArrays.uuids(mentions, Mention::written))
                .query(
                        row -> {
                            meant.put(
                                    new Mention(
                                            Columns.uuid(row, "customer_id"),
                                            Columns.uuid(row, "written_id")),
                                    Columns.uuid(row, "key_id"));
                        });
    }
}
