package io.tributary.history.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Interactions that did not change, for whoever works them out anew. */
final class RecordedInteractions {

    private final Database database;

    RecordedInteractions(Database database) {
        this.database = database;
    }

    /** Ids that are not there, and withdrawn interactions, are passed over. */
    List<Change> load(Collection<UUID> interactions) {
        return database.sql(
                        """
                        SELECT id, content FROM interaction
                        WHERE id = ANY (:ids) AND NOT withdrawn
                        ORDER BY id
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(
                        (row, number) ->
                                new Change(
                                        Columns.uuid(row, "id"),
                                        JsonText.interaction(row.getString("content")),
                                        true,
                                        false))
                .list();
    }
}
