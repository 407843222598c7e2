package io.tributary.mappings.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskTable;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code hubspot}: the events of webhooks; contacts, calls, mails, notes, meetings,
 * communications and tickets of the API of version 3, and messages of its inbox, alone or in lists
 * ({@code results}); tables of an export ({@code format=csv}).
 *
 * <p>Ignored on purpose: events of companies, deals, products and associations, which tell of no
 * customer; events of conversations, which tell ids alone (their messages are read as the API gives
 * them); objects of other kinds; and what the hub wrote itself, as a target: activities that carry
 * its id, and that a contact was given it.
 *
 * <p>Settings of the route: {@code region}, the country of national phone numbers; {@code own}, the
 * company's mail addresses and {@code @domain}s; {@code format}.
 */
public final class HubSpotMapping implements Mapping {

    @Override
    public String name() {
        return "hubspot";
    }

    @Override
    public String platform() {
        return "hubspot";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is none of these
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext desk = DeskContext.of(event, platform());
        List<DeskEntry> entries =
                DeskTable.is(event)
                        ? HubSpotTables.entries(DeskTable.read(event.body()), desk)
                        : entries(JsonPayload.document(event.body()), desk);
        return DeskEntries.interactions(entries, desk);
    }

    private static List<DeskEntry> entries(JsonNode root, DeskContext desk) {
        if (root.isArray()) {
            return list(root, "", desk);
        }
        return root.has("results")
                ? list(root.path("results"), "results", desk)
                : one(root, "", desk);
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

    private static List<DeskEntry> one(JsonNode node, String path, DeskContext desk) {
        if (node.has("properties")) {
            DeskEntry entry = object(node, path, desk);
            return entry == null ? List.of() : List.of(entry);
        }
        if (node.has("conversationsThreadId") || node.has("senders")) {
            return List.of(JsonPayload.read(node, HubSpotMessage.class, path).entry(desk, path));
        }
        HubSpotEvent event = JsonPayload.read(node, HubSpotEvent.class, path);
        Payloads.required(event.subscriptionType(), JsonPayload.join(path, "subscriptionType"));
        if (HubSpotMark.PROPERTY.equals(event.propertyName())) {
            return List.of();
        }
        return new HubSpotContacts(desk).event(event, path);
    }

    private static boolean isOurs(HubSpotProperties properties) {
        return properties.text(HubSpotMark.PROPERTY) != null;
    }

    private static @Nullable DeskEntry object(JsonNode node, String path, DeskContext desk) {
        HubSpotObject object = JsonPayload.read(node, HubSpotObject.class, path);
        JsonNode read = node.path("properties");
        if (!read.isObject()) {
            throw new PayloadRejected(
                    JsonPayload.join(path, "properties"), "must be a JSON object");
        }
        HubSpotProperties properties =
                new HubSpotProperties(read, "", JsonPayload.join(path, "properties"));
        String id =
                Payloads.required(
                        Payloads.firstText(object.id(), properties.text("hs_object_id")),
                        JsonPayload.join(path, "id"));
        DeskEntry engagement = new HubSpotEngagements(id, object, properties, desk).entry();
        if (engagement != null) {
            return isOurs(properties) ? null : engagement;
        }
        boolean contact = read.has("email") || read.has("firstname") || read.has("lifecyclestage");
        return contact
                ? new HubSpotContacts(desk)
                        .object(
                                id,
                                properties,
                                object.createdAt(),
                                object.updatedAt(),
                                Boolean.TRUE.equals(object.archived()))
                : null;
    }
}
