package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells subscribers what a batch changed: interactions, then customers, then matters. */
final class EventWriter {

    static final String RECORDED = "interaction.recorded";
    static final String WITHDRAWN = "interaction.withdrawn";

    record Row(String type, String subject, @Nullable String customer, String details) {}

    private final Database database;

    EventWriter(Database database) {
        this.database = database;
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

    private static List<Row> interactionRows(Collection<Change> changes) {
        List<Row> rows = new ArrayList<>();
        for (Change change : changes) {
            rows.add(change.isVisible() ? recordedRow(change) : withdrawnRow(change));
        }
        return rows;
    }

    /** Readers are told what the interaction is when they read: it is not kept twice. */
    private static Row recordedRow(Change change) {
        return new Row(RECORDED, change.id().toString(), null, "{}");
    }

    private static Row withdrawnRow(Change change) {
        return new Row(WITHDRAWN, change.id().toString(), null, withdrawnDetails(change.now()));
    }

    static String withdrawnDetails(Interaction interaction) {
        return JsonText.of(
                Map.of(
                        "id", interaction.id().toString(),
                        "source", interaction.source(),
                        "sourceEventId", interaction.sourceEventId()));
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
        database.later(
                        "history_event",
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
