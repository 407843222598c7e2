package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rulebook.RulePreview.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the customers of samples: those of today, and those of the preview. */
final class PreviewPeople {

    private static final int IDENTIFIERS = 5;

    private record Named(Instant at, String name) {}

    private PreviewPeople() {}

    static Map<UUID, Person> ofToday(Database database, Collection<UUID> customers) {
        Map<UUID, Person> people = new HashMap<>();
        database.sql(
                        """
                        SELECT c.id, c.name,
                               ARRAY (SELECT CASE WHEN d.scope = '' THEN d.type || ':' || d.value
                                             ELSE d.type || '[' || d.scope || ']:' || d.value END
                                      FROM identifier d WHERE d.customer_id = c.id
                                      ORDER BY d.type, d.scope, d.value
                                      LIMIT :most) AS identifiers
                        FROM customer c WHERE c.id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .param("most", IDENTIFIERS)
                .query(
                        row -> {
                            UUID id = Columns.uuid(row, "id");
                            people.put(
                                    id,
                                    new Person(
                                            new CustomerId(id),
                                            row.getString("name"),
                                            Columns.texts(row, "identifiers")));
                        });
        return people;
    }

    static Map<UUID, Person> ofPreview(
            FromScratch.Outcome outcome,
            IdentifierNormaliser normaliser,
            Collection<UUID> customers) {
        Map<UUID, Set<String>> identifiers = new TreeMap<>(NameUuid::compareUnsigned);
        customers.forEach(id -> identifiers.put(id, new TreeSet<>()));
        outcome.customers()
                .customers()
                .forEach(
                        (key, customer) -> {
                            Set<String> own = identifiers.get(customer.value());
                            if (own != null) {
                                own.add(key.toString());
                            }
                        });
        Map<UUID, Named> names = names(outcome, normaliser, identifiers.keySet());
        Map<UUID, Person> people = new HashMap<>();
        identifiers.forEach(
                (id, own) ->
                        people.put(
                                id,
                                new Person(
                                        new CustomerId(id),
                                        name(names.get(id)),
                                        own.stream().limit(IDENTIFIERS).toList())));
        return people;
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }

    /** The last name that was given for each. */
    private static Map<UUID, Named> names(
            FromScratch.Outcome outcome, IdentifierNormaliser normaliser, Set<UUID> customers) {
        Map<UUID, Named> names = new HashMap<>();
        outcome.interactions()
                .forEach(
                        (id, interaction) -> {
                            CustomerId customer = outcome.customerOf().get(id);
                            if (customer != null && customers.contains(customer.value())) {
                                namesOf(interaction, customer, outcome, normaliser)
                                        .map(name -> new Named(interaction.occurredAt(), name))
                                        .forEach(
                                                named ->
                                                        names.merge(
                                                                customer.value(),
                                                                named,
                                                                PreviewPeople::later));
                            }
                        });
        return names;
    }

    private static Stream<String> namesOf(
            Interaction interaction,
            CustomerId customer,
            FromScratch.Outcome outcome,
            IdentifierNormaliser normaliser) {
        return KnownParticipant.of(interaction, normaliser).stream()
                .filter(
                        known ->
                                known.identifiers().keySet().stream()
                                        .map(outcome.customers().customers()::get)
                                        .anyMatch(customer::equals))
                .map(known -> interaction.participants().get(known.participant()).name())
                .filter(Objects::nonNull)
                .limit(1);
    }

    private static Named later(Named one, Named other) {
        return other.at().isBefore(one.at()) ? one : other;
    }
}
