package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads customers. */
final class CustomerReads {

    private record Held(List<IdentifierView> identifiers, List<CustomerId> formerIds) {
        Held() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Database database;
    private final IdentityRules rules;
    private final OpenMatters openMatters;

    CustomerReads(Database database, IdentityRules rules) {
        this(database, rules, InstantSource.system());
    }

    CustomerReads(Database database, IdentityRules rules, InstantSource clock) {
        this.database = database;
        this.rules = rules;
        this.openMatters = new OpenMatters(database, clock);
    }

    /**
     * The customers that ids lead to now, by the id asked for; ids that lead nowhere are missing.
     */
    Map<UUID, CustomerView> byIds(Collection<UUID> ids) {
        Map<UUID, UUID> led = led(ids);
        Map<UUID, CustomerView> views = views(led.values());
        Map<UUID, CustomerView> byAsked = new HashMap<>();
        led.forEach(
                (asked, customer) -> {
                    CustomerView view = views.get(customer);
                    if (view != null) {
                        byAsked.put(asked, view);
                    }
                });
        return byAsked;
    }

    private Map<UUID, UUID> led(Collection<UUID> ids) {
        Map<UUID, UUID> led = new TreeMap<>(NameUuid::compareUnsigned);
        database.sql(
                        """
                        SELECT id, customer_id FROM identifier
                        WHERE id = ANY (:ids) AND customer_id IS NOT NULL
                        UNION ALL
                        SELECT f.id, d.customer_id
                        FROM former_identifier f
                        JOIN interaction i ON i.id = f.interaction_id
                        JOIN identifier d ON d.id = i.identifier_id AND d.customer_id IS NOT NULL
                        WHERE f.id = ANY (:ids)
                          AND NOT EXISTS (SELECT FROM identifier x WHERE x.id = f.id)
                        """)
                .param("ids", SqlArrays.uuids(ids))
                .query(
                        row -> {
                            led.put(Columns.uuid(row, "id"), Columns.uuid(row, "customer_id"));
                        });
        return led;
    }

    /** Whom an id leads to now. */
    Optional<CustomerId> present(UUID id) {
        return database.sql("SELECT id FROM customer WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(led(List.of(id)).values()))
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    KeyPage search(String words, PageRequest page) {
        List<String> patterns = SearchText.patterns(words);
        StringBuilder conditions = new StringBuilder();
        for (int i = 0; i < patterns.size(); i++) {
            conditions.append("AND c.search LIKE :word").append(i).append('\n');
        }
        StatementSpec statement =
                database.sql(
                        """
                        SELECT c.id, c.last_seen_at AS at
                        FROM customer c
                        WHERE (c.last_seen_at, c.id)
                              < (CAST(:at AS timestamptz), CAST(:id AS uuid))
                          AND c.seen_hour <= CAST(:at AS timestamptz)
                        %s
                        ORDER BY c.seen_hour DESC, c.last_seen_at DESC, c.id DESC
                        LIMIT :most
                        """
                                .formatted(conditions));
        for (int i = 0; i < patterns.size(); i++) {
            statement = statement.param("word" + i, patterns.get(i));
        }
        return KeyPage.find(statement, page);
    }

    private Map<UUID, CustomerView> views(Collection<UUID> customers) {
        Map<UUID, Held> held = held(customers);
        Map<UUID, Long> open = openMatters.of(customers);
        Map<UUID, CustomerView> views = new HashMap<>();
        database.sql("SELECT * FROM customer WHERE id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(customers))
                .query(
                        row -> {
                            UUID id = Columns.uuid(row, "id");
                            views.put(
                                    id,
                                    view(
                                            row,
                                            held.getOrDefault(id, new Held()),
                                            open.getOrDefault(id, 0L)));
                        });
        return views;
    }

    private Map<UUID, Held> held(Collection<UUID> customers) {
        Map<UUID, Held> held = new HashMap<>();
        database.sql(
                        """
                        SELECT d.*, f.id IS NOT NULL AS former
                        FROM identifier d
                        LEFT JOIN former_customer f ON f.id = d.id AND f.id <> d.customer_id
                        WHERE d.customer_id = ANY (:ids)
                        ORDER BY d.first_seen_at, d.id
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .query(
                        row -> {
                            UUID customer = Columns.uuid(row, "customer_id");
                            Held each = held.computeIfAbsent(customer, id -> new Held());
                            each.identifiers().add(identifier(row));
                            if (row.getBoolean("former")) {
                                each.formerIds().add(new CustomerId(Columns.uuid(row, "id")));
                            }
                        });
        return held;
    }

    private IdentifierView identifier(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String scope = row.getString("scope");
        return new IdentifierView(
                type,
                scope.isEmpty() ? null : scope,
                row.getString("value"),
                rules.of(type).role().name(),
                Proof.ofWireName(row.getString("proof")),
                Columns.time(row, "first_seen_at"),
                Columns.time(row, "last_seen_at"),
                row.getBoolean("shared"));
    }

    private static CustomerView view(ResultSet row, Held held, long openMatters)
            throws SQLException {
        return new CustomerView(
                new CustomerId(Columns.uuid(row, "id")),
                row.getString("name"),
                held.identifiers(),
                Columns.texts(row, "channels").stream().map(Channel::ofWireName).sorted().toList(),
                row.getLong("interaction_count"),
                Columns.timeOrNull(row, "first_at"),
                Columns.timeOrNull(row, "last_at"),
                openMatters,
                held.formerIds());
    }
}
