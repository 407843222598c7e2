package io.tributary.history.jdbc;

import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.DeliveryView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Where interactions stand with targets. */
final class DeliveryReads {

    private final Database database;

    DeliveryReads(Database database) {
        this.database = database;
    }

    /** By interaction, in the order of targets. */
    Map<UUID, List<DeliveryView>> of(Collection<UUID> interactions) {
        Map<UUID, List<DeliveryView>> deliveries = new HashMap<>();
        database.sql(
                        """
                        SELECT v.*, CASE WHEN v.state = 'pending'
                                          AND c.lease_until > clock_timestamp()
                                          AND v.marker <= c.lease_marker
                                         THEN 'leased'
                                         WHEN v.state = 'delivered' AND s.marker = v.marker
                                         THEN 'skipped' ELSE v.state END AS shown
                        FROM delivery v
                        LEFT JOIN skipped_delivery s ON s.target = v.target
                                                    AND s.interaction_id = v.interaction_id
                        LEFT JOIN LATERAL (
                            SELECT * FROM delivery_customer c
                            WHERE c.target = v.target AND c.customer_id = v.customer_id
                            OFFSET 0) c ON true
                        WHERE v.interaction_id = ANY (:ids)
                        ORDER BY v.interaction_id, v.target
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(
                        row -> {
                            deliveries
                                    .computeIfAbsent(
                                            Columns.uuid(row, "interaction_id"),
                                            id -> new ArrayList<>())
                                    .add(read(row));
                        });
        return deliveries;
    }

    private static DeliveryView read(ResultSet row) throws SQLException {
        return new DeliveryView(
                row.getString("target"),
                DeliveryState.valueOf(row.getString("shown").toUpperCase(Locale.ROOT)),
                Columns.time(row, "changed_at"),
                row.getInt("attempts"),
                row.getString("external_id"),
                row.getString("error"));
    }
}
