package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.matching.PersonMatcher;
import io.tributary.history.matching.PersonRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps under which blocking keys customers are found again. */
final class BlockTable {

    private record Key(UUID id, UUID customer) {}

    private final Database database;

    BlockTable(Database database) {
        this.database = database;
    }

    /**
     * @param customers whose keys are written anew
     * @param known those of them that there are; the keys of the others go
     */
    int replace(Collection<UUID> customers, Collection<PersonRecord> known) {
        database.sql("DELETE FROM suggestion_key WHERE customer_id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(customers))
                .update();
        List<Key> keys = new ArrayList<>();
        for (PersonRecord each : known) {
            UUID customer = UUID.fromString(each.id());
            PersonMatcher.keysOf(each)
                    .forEach(key -> keys.add(new Key(NameUuid.of("block", key), customer)));
        }
        return database.sql(
                        """
                        INSERT INTO suggestion_key (key_id, customer_id)
                        SELECT * FROM unnest(:keys, :customers)
                        ON CONFLICT DO NOTHING
                        """)
                .param("keys", SqlArrays.uuids(keys, Key::id))
                .param("customers", SqlArrays.uuids(keys, Key::customer))
                .update();
    }

    /** Who is a customer no more: whoever merges with another goes without a word. */
    List<UUID> gone() {
        return database.sql(
                        """
                        SELECT DISTINCT k.customer_id FROM suggestion_key k
                        WHERE NOT EXISTS (SELECT FROM customer c WHERE c.id = k.customer_id)
                        """)
                .query(UUID.class)
                .list();
    }

    /** Who shares a key with each of the customers, by keys that no more than so many share. */
    Map<UUID, Set<UUID>> candidates(Collection<UUID> customers, int largestBlock) {
        Map<UUID, Set<UUID>> candidates = new HashMap<>();
        database.sql(
                        """
                        SELECT DISTINCT k.customer_id AS one, o.customer_id AS other
                        FROM suggestion_key k
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS size FROM (
                                SELECT FROM suggestion_key c
                                WHERE c.key_id = k.key_id LIMIT :tooMany) s) b
                        JOIN suggestion_key o ON o.key_id = k.key_id
                                             AND o.customer_id <> k.customer_id
                        WHERE k.customer_id = ANY (:ids) AND b.size < :tooMany
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .param("tooMany", largestBlock + 1)
                .query(
                        row -> {
                            candidates
                                    .computeIfAbsent(
                                            Columns.uuid(row, "one"), id -> new HashSet<>())
                                    .add(Columns.uuid(row, "other"));
                        });
        return candidates;
    }
}
