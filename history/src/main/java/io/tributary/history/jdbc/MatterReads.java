package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterLink;
import io.tributary.history.matter.MatterState;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads matters as they stand at the time of asking: what was quiet for long is resolved. */
final class MatterReads {

    private static final String SELECT =
            """
            SELECT m.*, nullif(f.customer_id, :nobody) AS customer_id
            FROM matter m
            LEFT JOIN matter_member f ON f.interaction_id = m.first_interaction_id
            """;

    private final Database database;
    private final MatterLinkReads linkReads;
    private final NamingReads namings;
    private final OpenMatters open;
    private final InstantSource clock;

    MatterReads(Database database, MatterKeys keys, InstantSource clock) {
        this.database = database;
        this.linkReads = new MatterLinkReads(database, keys);
        this.namings = new NamingReads(database);
        this.open = new OpenMatters(database, clock);
        this.clock = clock;
    }

    KeyPage ofCustomer(UUID customer, PageRequest page) {
        return KeyPage.find(
                database.sql(
                                """
                                SELECT m.first_interaction_id AS id, m.last_at AS at
                                FROM matter m
                                WHERE m.id IN (
                                    SELECT i.matter_id FROM matter_member i
                                    WHERE i.customer_id = (SELECT a.customer_id FROM identifier a
                                                           WHERE a.id = :asked))
                                  AND (m.last_at, m.first_interaction_id)
                                      < (CAST(:at AS timestamptz), CAST(:id AS uuid))
                                ORDER BY m.last_at DESC, m.first_interaction_id DESC
                                LIMIT :most
                                """)
                        .param("asked", customer),
                page);
    }

    /** Those that are open. */
    KeyPage openOfCustomer(UUID asked, int most) {
        return open.latest(asked, most);
    }

    /** Those that are named by the ids. */
    List<MatterView> byIds(Collection<UUID> ids) {
        return find(ids, List.of());
    }

    /** The matter that now holds the interaction that the id names. */
    Optional<MatterView> byId(MatterId id) {
        return find(List.of(id.value()), linkReads.of(id.value())).stream().findFirst();
    }

    private List<MatterView> find(Collection<UUID> ids, List<MatterLink> links) {
        List<MatterView> found = new ArrayList<>();
        Instant now = clock.instant();
        NamingReads.Named named = namings.of(ids);
        database.sql(
                        SELECT
                                + """
                                WHERE m.id IN (SELECT matter_id FROM matter_member
                                               WHERE interaction_id = ANY (:ids))
                                """)
                .param("ids", SqlArrays.uuids(ids))
                .param("nobody", MemberRow.NOBODY)
                .query(
                        row -> {
                            UUID id = Columns.uuid(row, "id");
                            found.add(
                                    view(row, now, named.references(id), named.agents(id), links));
                        });
        return found;
    }

    private static MatterView view(
            ResultSet row,
            Instant now,
            List<Reference> references,
            List<String> agents,
            List<MatterLink> links)
            throws SQLException {
        UUID customer = Columns.uuidOrNull(row, "customer_id");
        Instant quietAt = Columns.timeOrNull(row, "quiet_at");
        boolean quiet = quietAt != null && !quietAt.isAfter(now);
        MatterState state = MatterState.ofWireName(row.getString("state"));
        @Nullable Instant resolvedAt = Columns.timeOrNull(row, "resolved_at");
        return new MatterView(
                new MatterId(Columns.uuid(row, "first_interaction_id")),
                customer == null ? null : new CustomerId(customer),
                quiet ? MatterState.RESOLVED : state,
                row.getString("subject"),
                Columns.texts(row, "channels").stream().map(Channel::ofWireName).toList(),
                references,
                agents,
                Columns.time(row, "opened_at"),
                Columns.timeOrNull(row, "first_answered_at"),
                quiet ? quietAt : resolvedAt,
                Columns.time(row, "last_at"),
                row.getLong("interaction_count"),
                links);
    }
}
