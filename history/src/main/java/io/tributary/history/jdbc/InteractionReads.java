package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.matter.MatterId;
import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.TimelineFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads interactions. {@code OFFSET 0} keeps the planner from reading a whole table for a page of
 * them.
 */
final class InteractionReads {

    private final Database database;
    private final DeliveryReads deliveries;

    InteractionReads(Database database) {
        this.database = database;
        this.deliveries = new DeliveryReads(database);
    }

    /** Those that are not withdrawn, in no order. */
    List<InteractionView> byIds(Collection<UUID> ids) {
        return allByIds(ids).stream().filter(view -> !view.interaction().deleted()).toList();
    }

    /** Withdrawn ones too, which are marked deleted. */
    List<InteractionView> allByIds(Collection<UUID> ids) {
        Map<UUID, List<DeliveryView>> delivered = deliveries.of(ids);
        return database.sql(
                        """
                        SELECT i.id, i.content, m.first_interaction_id AS matter_id, i.recorded_at,
                               d.customer_id
                        FROM interaction i
                        LEFT JOIN identifier d ON d.id = i.identifier_id
                        LEFT JOIN LATERAL (
                            SELECT b.matter_id FROM matter_member b
                            WHERE b.interaction_id = i.id OFFSET 0) b ON true
                        LEFT JOIN matter m ON m.id = b.matter_id
                        WHERE i.id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(ids))
                .query((row, number) -> read(row, delivered))
                .list();
    }

    KeyPage timeline(UUID customer, TimelineFilter filter, PageRequest page) {
        // Each identifier gives its newest by its index; the newest of these are the page.
        return KeyPage.find(
                database.sql(
                                """
                                SELECT i.id, i.occurred_at AS at
                                FROM identifier d
                                CROSS JOIN LATERAL (
                                    SELECT i.id, i.occurred_at FROM interaction i
                                    WHERE i.identifier_id = d.id AND NOT i.withdrawn
                                      AND (i.occurred_at, i.id)
                                          < (CAST(:at AS timestamptz), CAST(:id AS uuid))
                                      AND (CAST(:channel AS text) IS NULL OR i.channel = :channel)
                                      AND (CAST(:kind AS text) IS NULL OR i.kind = :kind)
                                      AND (CAST(:matter AS uuid) IS NULL OR
                                          (SELECT m.matter_id FROM matter_member m
                                           WHERE m.interaction_id = i.id) =
                                          (SELECT m.matter_id FROM matter_member m
                                           WHERE m.interaction_id = CAST(:matter AS uuid)))
                                      AND i.occurred_at >= CAST(:from AS timestamptz)
                                      AND i.occurred_at < CAST(:to AS timestamptz)
                                    ORDER BY i.occurred_at DESC, i.id DESC
                                    LIMIT :most) i
                                WHERE d.customer_id =
                                    (SELECT a.customer_id FROM identifier a WHERE a.id = :asked)
                                ORDER BY i.occurred_at DESC, i.id DESC
                                LIMIT :most
                                """)
                        .param("asked", customer)
                        .param("channel", wireName(filter.channel()))
                        .param("kind", wireName(filter.kind()))
                        .param("matter", filter.matter() == null ? null : filter.matter().value())
                        .param("from", time(filter.from(), "-infinity"))
                        .param("to", time(filter.to(), "infinity")),
                page);
    }

    KeyPage latest(PageRequest page) {
        return KeyPage.find(
                database.sql(
                        """
                        SELECT i.id, i.recorded_at AS at
                        FROM interaction i
                        WHERE NOT i.withdrawn
                          AND (i.recorded_at, i.id)
                              < (CAST(:at AS timestamptz), CAST(:id AS uuid))
                        ORDER BY i.recorded_at DESC, i.id DESC
                        LIMIT :most
                        """),
                page);
    }

    private static InteractionView read(ResultSet row, Map<UUID, List<DeliveryView>> delivered)
            throws SQLException {
        UUID id = Columns.uuid(row, "id");
        UUID customer = Columns.uuidOrNull(row, "customer_id");
        UUID matter = Columns.uuidOrNull(row, "matter_id");
        return new InteractionView(
                new InteractionId(id),
                JsonText.interaction(row.getString("content")),
                customer == null ? null : new CustomerId(customer),
                matter == null ? null : new MatterId(matter),
                Columns.time(row, "recorded_at"),
                delivered.getOrDefault(id, List.of()));
    }

    private static @Nullable String wireName(@Nullable Channel channel) {
        return channel == null ? null : channel.wireName();
    }

    private static @Nullable String wireName(@Nullable Kind kind) {
        return kind == null ? null : kind.wireName();
    }

    private static String time(@Nullable Instant time, String otherwise) {
        return time == null ? otherwise : SqlArrays.sqlTime(time);
    }
}
