package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.InteractionView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells subscribers what a batch changed: interactions, then customers, then matters. */
final class EventWriter {

    record Row(String type, String subject, @Nullable String customer, String details) {}

    private final Database database;
    private final InteractionReads interactions;

    EventWriter(Database database) {
        this.database = database;
        this.interactions = new InteractionReads(database);
    }

    void write(
            Collection<Change> changes,
            IdentityChange identity,
            Set<UUID> customers,
            MatterChange matters,
            Instant now) {
        List<Row> rows = new ArrayList<>(interactionRows(changes));
        rows.addAll(MergeRows.of(identity));
        customers.forEach(id -> rows.add(customerRow(id)));
        matters.changed().forEach(id -> rows.add(matterRow(id)));
        matters.gone().forEach(id -> rows.add(matterRow(id)));
        insert(rows, now);
    }

    /** Tells that a customer is known no more, with nothing but the id. */
    void erased(CustomerId customer, Instant now) {
        String id = customer.toString();
        insert(List.of(new Row("customer.erased", id, id, JsonText.of(Map.of("id", id)))), now);
    }

    private List<Row> interactionRows(Collection<Change> changes) {
        Map<UUID, InteractionView> views =
                interactions.byIds(changes.stream().map(Change::id).toList()).stream()
                        .collect(Collectors.toMap(view -> view.id().value(), Function.identity()));
        List<Row> rows = new ArrayList<>();
        for (Change change : changes) {
            InteractionView view = views.get(change.id());
            rows.add(view == null ? withdrawnRow(change) : recordedRow(view));
        }
        return rows;
    }

    private static Row recordedRow(InteractionView view) {
        String customer = view.customerId() == null ? null : view.customerId().toString();
        return new Row("interaction.recorded", view.id().toString(), customer, JsonText.of(view));
    }

    private static Row withdrawnRow(Change change) {
        Map<String, String> details =
                Map.of(
                        "id", change.id().toString(),
                        "source", change.now().source(),
                        "sourceEventId", change.now().sourceEventId());
        return new Row("interaction.withdrawn", change.id().toString(), null, JsonText.of(details));
    }

    private static Row customerRow(UUID id) {
        String customer = id.toString();
        return new Row("customer.changed", customer, customer, JsonText.of(Map.of("id", customer)));
    }

    private static Row matterRow(UUID id) {
        return new Row(
                "matter.changed", id.toString(), null, JsonText.of(Map.of("id", id.toString())));
    }

    private void insert(List<Row> rows, Instant now) {
        database.sql(
                        """
                        INSERT INTO history_event (type, subject, customer, at, details)
                        SELECT n.type, n.subject, n.customer, CAST(:now AS timestamptz), n.details
                        FROM unnest(:types, :subjects, :customers, :details)
                             WITH ORDINALITY AS n (type, subject, customer, details, place)
                        ORDER BY n.place
                        """)
                .param("now", now.toString())
                .param("types", SqlArrays.texts(rows, Row::type))
                .param("subjects", SqlArrays.texts(rows, Row::subject))
                .param("customers", SqlArrays.texts(rows, Row::customer))
                .param("details", SqlArrays.texts(rows, Row::details))
                .update();
    }
}
