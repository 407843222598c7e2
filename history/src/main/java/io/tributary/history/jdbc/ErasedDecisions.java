package io.tributary.history.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Removes what people decided about somebody who is erased, and what was suggested. */
final class ErasedDecisions {

    private record Gone(UUID left, UUID right, boolean aboutMatters, boolean held) {}

    private final Database database;
    private final Correlators correlators;
    private final SuggestionTable suggestions;

    ErasedDecisions(Database database, Correlators correlators) {
        this.database = database;
        this.correlators = correlators;
        suggestions = new SuggestionTable(database);
    }

    /** What held is undone, as when it is revoked. */
    void erase(ErasureScope scope, Instant now) {
        suggestions.forget(scope.held());
        List<Gone> gone = new ArrayList<>(remove("identity", scope.held()));
        gone.addAll(remove("matter", scope.erased()));
        reconsider(gone, false, now);
        reconsider(gone, true, now);
    }

    /** Those about identifiers that nothing names any more: they decide nothing. */
    void forget(Set<UUID> identifiers) {
        Set<UUID> unnamed =
                database.sql(
                                """
                                SELECT n.id FROM unnest(:ids) AS n (id)
                                WHERE NOT EXISTS (SELECT FROM identifier d WHERE d.id = n.id)
                                """)
                        .param("ids", SqlArrays.uuids(identifiers))
                        .query(UUID.class)
                        .set();
        suggestions.forget(unnamed);
        remove("identity", unnamed);
    }

    private List<Gone> remove(String subject, Collection<UUID> about) {
        return database.sql(
                        """
                        DELETE FROM decision
                        WHERE subject = :subject
                          AND (left_id = ANY (:ids) OR right_id = ANY (:ids))
                        RETURNING left_id, right_id, subject = 'matter' AS about_matters,
                                  revoked_at IS NULL AS held
                        """)
                .param("subject", subject)
                .param("ids", SqlArrays.uuids(about))
                .query(
                        (row, number) ->
                                new Gone(
                                        Columns.uuid(row, "left_id"),
                                        Columns.uuid(row, "right_id"),
                                        row.getBoolean("about_matters"),
                                        row.getBoolean("held")))
                .list();
    }

    private void reconsider(List<Gone> gone, boolean aboutMatters, Instant now) {
        List<UUID> ids = new ArrayList<>();
        for (Gone each : gone) {
            if (each.held() && each.aboutMatters() == aboutMatters) {
                ids.add(each.left());
                ids.add(each.right());
            }
        }
        if (!ids.isEmpty()) {
            correlators.current().reconsider(aboutMatters, Set.copyOf(ids), now);
        }
    }
}
