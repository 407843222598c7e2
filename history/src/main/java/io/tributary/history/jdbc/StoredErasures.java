package io.tributary.history.jdbc;

import io.tributary.history.erasure.ErasureReceipt;
import io.tributary.history.erasure.ErasureRecord;
import io.tributary.history.erasure.ErasureRecord.Removal;
import io.tributary.history.erasure.Erasures;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what {@link StoredErasure} kept, and {@link LeaseTable} of what targets have removed. */
final class StoredErasures implements Erasures {

    private final Database database;

    StoredErasures(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ErasureRecord> find(UUID id) {
        return database.read(
                "read an erasure", () -> Optional.ofNullable(byIds(List.of(id)).get(id)));
    }

    @Override
    public Page<ErasureRecord> list(PageRequest page) {
        return database.read(
                "read erasures",
                () -> {
                    KeyPage keys =
                            KeyPage.find(
                                    database.sql(
                                            """
                                            SELECT erased_at AS at, id FROM erasure
                                            WHERE (erased_at, id)
                                                < (CAST(:at AS timestamptz), CAST(:id AS uuid))
                                            ORDER BY erased_at DESC, id DESC
                                            LIMIT :most
                                            """),
                                    page);
                    return keys.fill(byIds(keys.keys()));
                });
    }

    private Map<UUID, ErasureRecord> byIds(Collection<UUID> ids) {
        Map<UUID, List<Removal>> removals = removals(ids);
        Map<UUID, ErasureRecord> records = new HashMap<>();
        database.sql("SELECT * FROM erasure WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(ids))
                .query(
                        row -> {
                            ErasureReceipt receipt = receipt(row);
                            records.put(
                                    receipt.id(),
                                    new ErasureRecord(
                                            receipt,
                                            row.getString("reason"),
                                            removals.getOrDefault(receipt.id(), List.of())));
                        });
        return records;
    }

    private Map<UUID, List<Removal>> removals(Collection<UUID> ids) {
        Map<UUID, List<Removal>> removals = new HashMap<>();
        database.sql(
                        """
                        SELECT erasure_id, target, count(*) AS owed, count(removed_at) AS removed,
                               max(removed_at) AS last
                        FROM erased_delivery
                        WHERE erasure_id = ANY (:ids)
                        GROUP BY erasure_id, target
                        ORDER BY erasure_id, target
                        """)
                .param("ids", SqlArrays.uuids(ids))
                .query(
                        row -> {
                            removals.computeIfAbsent(
                                            Columns.uuid(row, "erasure_id"),
                                            id -> new ArrayList<>())
                                    .add(
                                            new Removal(
                                                    row.getString("target"),
                                                    row.getLong("owed"),
                                                    row.getLong("removed"),
                                                    Columns.timeOrNull(row, "last")));
                        });
        return removals;
    }

    private static ErasureReceipt receipt(ResultSet row) throws SQLException {
        return new ErasureReceipt(
                Columns.uuid(row, "id"),
                new CustomerId(Columns.uuid(row, "customer_id")),
                Columns.time(row, "erased_at"),
                row.getString("erased_by"),
                row.getLong("interactions"),
                row.getLong("redacted"),
                texts(row.getArray("targets")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
