package io.tributary.mappings.freshdesk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;

/**
 * Mapping {@code freshdesk}: what the webhook action of automation rules sends ({@code
 * freshdesk_webhook}), and tickets, conversations and contacts of the API, versions 2 and 1, alone,
 * in lists and in results of searches.
 *
 * <p>Settings of the route: {@code region}, the country of national phone numbers; {@code
 * accounts}, the scope of the ids that the company gave its contacts; {@code own}, the company's
 * mail addresses and {@code @domain}s.
 */
public final class FreshdeskMapping implements Mapping {

    @Override
    public String name() {
        return "freshdesk";
    }

    @Override
    public String platform() {
        return "freshdesk";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is none of these
     */
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
        if (root.has("freshdesk_webhook")) {
            return FreshdeskWebhooks.entries(
                    JsonPayload.read(
                            root.path("freshdesk_webhook"),
                            FreshdeskWebhook.class,
                            "freshdesk_webhook"),
                    desk);
        }
        if (root.has("results")) {
            return list(root.path("results"), "results", desk);
        }
        return root.has("helpdesk_ticket")
                ? object(root.path("helpdesk_ticket"), "helpdesk_ticket", desk)
                : object(root, "", desk);
    }

    private static List<DeskEntry> list(JsonNode list, String path, DeskContext desk) {
        if (!list.isArray()) {
            throw new PayloadRejected(path, "must be a list");
        }
        List<DeskEntry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            entries.addAll(object(list.get(i), path + "[" + i + "]", desk));
        }
        return entries;
    }

    /** What it is is told by its fields alone. */
    private static List<DeskEntry> object(JsonNode node, String path, DeskContext desk) {
        FreshdeskObjects objects = new FreshdeskObjects(desk);
        if (node.has("incoming")) {
            return List.of(
                    objects.said(
                            JsonPayload.read(node, FreshdeskConversation.class, path), null, path));
        }
        if (node.has("requester_id") || node.has("requester")) {
            return objects.ticket(JsonPayload.read(node, FreshdeskTicket.class, path), path);
        }
        if (node.has("email") || node.has("mobile")) {
            return List.of(JsonPayload.read(node, FreshdeskContact.class, path).entry(desk, path));
        }
        throw new PayloadRejected(
                JsonPayload.join(path, "requester_id"),
                "is missing: the object is no ticket, conversation or contact");
    }
}
