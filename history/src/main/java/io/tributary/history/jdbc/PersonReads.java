package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.TraitRule;
import io.tributary.history.matching.PersonAddress;
import io.tributary.history.matching.PersonName;
import io.tributary.history.matching.PersonRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what is known of customers, for those who compare them. */
final class PersonReads {

    /** What is known of one customer, so far. */
    private static final class Known {
        private final Set<PersonName> names = new HashSet<>();
        private final Set<PersonAddress> addresses = new HashSet<>();
        private final Set<String> birthDates = new HashSet<>();
        private final Set<String> phones = new HashSet<>();
        private final Set<String> emails = new HashSet<>();
        private final Set<String> identifiers = new HashSet<>();

        void identifier(String type, String value) {
            switch (type) {
                case "email" -> emails.add(value);
                case "phone" -> phones.add(value);
                default -> identifiers.add(type + ":" + value);
            }
        }

        void traits(Map<String, String> traits) {
            String birthDate = traits.get("birthDate");
            if (birthDate != null) {
                birthDates.add(birthDate);
            }
            if (traits.containsKey("street") || traits.containsKey("postalCode")) {
                addresses.add(
                        new PersonAddress(
                                traits.get("street"),
                                traits.get("postalCode"),
                                traits.get("city")));
            }
        }

        PersonRecord record(UUID id) {
            return new PersonRecord(
                    id.toString(), names, addresses, birthDates, phones, emails, identifiers);
        }
    }

    private final Database database;
    private final ActiveRules active;

    PersonReads(Database database, ActiveRules active) {
        this.database = database;
        this.active = active;
    }

    /** Nothing but ids, one more than that, if there are more. */
    List<PersonRecord> upTo(int most) {
        List<UUID> customers =
                database.sql("SELECT id FROM customer ORDER BY id LIMIT :most")
                        .param("most", most + 1L)
                        .query(UUID.class)
                        .list();
        Map<UUID, Known> known = known(customers);
        if (customers.size() <= most) {
            String any = "customer_id IS NOT NULL";
            readIdentifiers(known, any);
            readTraits(known);
            readNames(known, any);
        }
        return records(known);
    }

    /** Those of the customers that there are. */
    List<PersonRecord> of(Collection<UUID> ids) {
        Map<UUID, Known> known =
                known(
                        database.sql("SELECT id FROM customer WHERE id = ANY (:ids)")
                                .param("ids", SqlArrays.uuids(ids))
                                .query(UUID.class)
                                .list());
        String those = "customer_id = ANY (:ids)";
        readIdentifiers(known, those);
        readTraitsOf(known);
        readNames(known, those);
        return records(known);
    }

    private static Map<UUID, Known> known(List<UUID> customers) {
        Map<UUID, Known> known = new TreeMap<>();
        customers.forEach(id -> known.put(id, new Known()));
        return known;
    }

    private static List<PersonRecord> records(Map<UUID, Known> known) {
        List<PersonRecord> records = new ArrayList<>(known.size());
        known.forEach((id, each) -> records.add(each.record(id)));
        return records;
    }

    /**
     * @param whose a condition
     */
    private void readIdentifiers(Map<UUID, Known> known, String whose) {
        readValues(
                known,
                """
                SELECT customer_id, type, value FROM identifier
                WHERE role = 'MERGE' AND NOT shared AND\s"""
                        + whose);
    }

    /** Traits that merge nobody are identifiers of their own, beside those they were seen with. */
    private void readTraits(Map<UUID, Known> known) {
        readValues(
                known,
                """
                SELECT o.customer_id, d.type, d.value
                FROM identifier d
                JOIN LATERAL (
                    SELECT e.right_id AS id FROM identity_edge e WHERE e.left_id = d.id
                    UNION ALL
                    SELECT e.left_id FROM identity_edge e WHERE e.right_id = d.id) n ON true
                JOIN identifier o ON o.id = n.id AND o.role = 'MERGE' AND NOT o.shared
                WHERE d.role = 'LINK' AND d.type LIKE 'traits.%'
                """);
    }

    private void readTraitsOf(Map<UUID, Known> known) {
        readValues(
                known,
                """
                SELECT o.customer_id, d.type, d.value
                FROM identifier o
                JOIN LATERAL (
                    SELECT e.right_id AS id FROM identity_edge e WHERE e.left_id = o.id
                    UNION ALL
                    SELECT e.left_id FROM identity_edge e WHERE e.right_id = o.id) n ON true
                JOIN identifier d ON d.id = n.id AND d.role = 'LINK' AND d.type LIKE 'traits.%'
                WHERE o.customer_id = ANY (:ids) AND o.role = 'MERGE' AND NOT o.shared
                """);
    }

    private void readValues(Map<UUID, Known> known, String statement) {
        IdentityRules rules = active.current().identity();
        database.sql(statement)
                .param("ids", SqlArrays.uuids(known.keySet()))
                .query(
                        row -> {
                            Known each = known.get(Columns.uuid(row, "customer_id"));
                            if (each != null) {
                                read(each, row.getString("type"), row.getString("value"), rules);
                            }
                        });
    }

    private static void read(Known known, String type, String value, IdentityRules rules) {
        rules.traits().stream()
                .filter(rule -> rule.type().equals(type))
                .findFirst()
                .map(rule -> TraitRule.values(rule, value))
                .ifPresentOrElse(known::traits, () -> known.identifier(type, value));
    }

    private void readNames(Map<UUID, Known> known, String whose) {
        database.sql(
                        """
                        SELECT DISTINCT d.customer_id, a.search
                        FROM identifier d
                        JOIN identifier_activity a ON a.identifier_id = d.id
                        WHERE a.search <> '' AND a.interactions > 0 AND NOT d.shared AND d."""
                                + whose)
                .param("ids", SqlArrays.uuids(known.keySet()))
                .query(
                        row -> {
                            Known each = known.get(Columns.uuid(row, "customer_id"));
                            if (each != null) {
                                each.names.add(PersonName.full(row.getString("search")));
                            }
                        });
    }
}
