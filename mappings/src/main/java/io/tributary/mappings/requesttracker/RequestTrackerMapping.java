package io.tributary.mappings.requesttracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;

/**
 * Mapping {@code request-tracker}: what the scrip in {@code deploy/request-tracker} sends for every
 * transaction ({@code {"transaction": {…}, "ticket": {…}}}), and transactions, tickets and users of
 * the REST API 2, alone and in lists ({@code items}), if their fields are asked for.
 *
 * <p>Correspondence and what a ticket begins with are messages, comments are notes, changes of
 * status and owner are parts of the ticket. Ignored on purpose: records of mails that Request
 * Tracker sent on, reminders, links but merges, values of fields, other objects than tickets, and
 * what the hub wrote itself.
 *
 * <p>Settings of the route: {@code region}, {@code own}, as other desks have them.
 */
public final class RequestTrackerMapping implements Mapping {

    @Override
    public String name() {
        return "request-tracker";
    }

    @Override
    public String platform() {
        return "request-tracker";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext desk = DeskContext.of(event, platform());
        JsonNode root = JsonPayload.document(event.body());
        return DeskEntries.interactions(entries(root, desk), desk);
    }

    private static List<DeskEntry> entries(JsonNode root, DeskContext desk) {
        if (root.isArray()) {
            return list(root, "", desk);
        }
        if (root.has("transaction")) {
            return told(JsonFields.of(root), desk);
        }
        return root.has("items") ? list(root.path("items"), "items", desk) : one(root, "", desk);
    }

    private static List<DeskEntry> told(JsonFields root, DeskContext desk) {
        JsonFields ticket = root.at("ticket");
        RequestTrackerTransactions transactions = new RequestTrackerTransactions(desk, ticket);
        if (transactions.isOfHub(root.at("transaction"))) {
            return List.of();
        }
        List<DeskEntry> entries = new ArrayList<>();
        if (ticket.node().isObject()) {
            entries.add(new RequestTrackerTickets(desk).state(ticket));
        }
        entries.addAll(transactions.entries(root.at("transaction")));
        return entries;
    }

    private static List<DeskEntry> list(JsonNode list, String path, DeskContext desk) {
        if (!list.isArray()) {
            throw new PayloadRejected(path, "must be a list");
        }
        List<DeskEntry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            entries.addAll(one(list.get(i), path + "[" + i + "]", desk));
        }
        return entries;
    }

    /** What it is is told by its fields alone. */
    private static List<DeskEntry> one(JsonNode node, String path, DeskContext desk) {
        JsonFields fields = new JsonFields(node, path);
        if (node.has("Object") || node.has("TimeTaken")) {
            return new RequestTrackerTransactions(
                            desk, new JsonFields(MissingNode.getInstance(), ""))
                    .entries(fields);
        }
        if (node.has("Queue") || node.has("EffectiveId")) {
            return List.of(new RequestTrackerTickets(desk).state(fields));
        }
        if (node.has("EmailAddress")) {
            return List.of(new RequestTrackerUsers(desk).entry(fields));
        }
        throw new PayloadRejected(
                JsonPayload.join(path, "Type"),
                "is missing: the object is no transaction, ticket or user with its fields");
    }
}
