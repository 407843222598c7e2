package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterLink;
import io.tributary.history.matter.MatterLinks;
import io.tributary.history.matter.MatterState;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads matters. */
final class MatterReads {

    private static final String SELECT =
            """
            SELECT m.*, d.customer_id
            FROM matter m
            LEFT JOIN interaction f ON f.id = m.first_interaction_id
            LEFT JOIN identifier d ON d.id = f.identifier_id
            """;

    private final Database database;
    private final MatterLinks links;

    MatterReads(Database database, MatterKeys keys) {
        this.database = database;
        this.links = new MatterLinks(keys);
    }

    KeyPage ofCustomer(UUID customer, PageRequest page) {
        return KeyPage.find(
                database.sql(
                                """
                                SELECT m.id, m.last_at AS at
                                FROM matter m
                                WHERE m.id IN (
                                    SELECT i.matter_id
                                    FROM identifier d
                                    JOIN interaction i
                                      ON i.identifier_id = d.id AND NOT i.withdrawn
                                    WHERE d.customer_id = (SELECT a.customer_id FROM identifier a
                                                           WHERE a.id = :asked))
                                  AND (m.last_at, m.id)
                                      < (CAST(:at AS timestamptz), CAST(:id AS uuid))
                                ORDER BY m.last_at DESC, m.id DESC
                                LIMIT :most
                                """)
                        .param("asked", customer),
                page);
    }

    List<MatterView> byIds(Collection<UUID> ids) {
        return database.sql(SELECT + "WHERE m.id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(ids))
                .query((row, number) -> read(row, List.of()))
                .list();
    }

    /** The matter that now holds the interaction that the id names. */
    Optional<MatterView> byId(MatterId id) {
        return database.sql(
                        SELECT + "WHERE m.id = (SELECT matter_id FROM interaction WHERE id = :id)")
                .param("id", id.value())
                .query((row, number) -> read(row, links(Columns.uuid(row, "id"))))
                .optional();
    }

    private List<MatterLink> links(UUID matter) {
        return links.of(
                database.sql("SELECT content FROM interaction WHERE matter_id = :id")
                        .param("id", matter)
                        .query((row, number) -> JsonText.interaction(row.getString("content")))
                        .list());
    }

    private static MatterView read(ResultSet row, List<MatterLink> links) throws SQLException {
        UUID customer = Columns.uuidOrNull(row, "customer_id");
        return new MatterView(
                new MatterId(Columns.uuid(row, "id")),
                customer == null ? null : new CustomerId(customer),
                MatterState.ofWireName(row.getString("state")),
                row.getString("subject"),
                Columns.texts(row, "channels").stream().map(Channel::ofWireName).toList(),
                JsonText.references(row.getString("reference_list")),
                Columns.time(row, "opened_at"),
                Columns.timeOrNull(row, "first_answered_at"),
                Columns.timeOrNull(row, "resolved_at"),
                Columns.time(row, "last_at"),
                row.getLong("interaction_count"),
                links);
    }
}
