package io.tributary.mappings.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.comment.CommentMark;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskTable;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Mapping {@code zendesk}: the events that webhooks subscribe to; what a trigger sends, if its body
 * is {@code {"ticket": {…}, "comment": {…}}} with the names of the API; objects and lists of the
 * API; and tables of an export ({@code format=csv}).
 *
 * <p>Ignored on purpose: events of articles, community posts, organisations, agents' availability
 * and routing, which tell of no customer, and events that are not known; the log of what admins
 * configured; private comments that the hub wrote itself.
 *
 * <p>Settings of the route: {@code region}, the country of national phone numbers; {@code
 * accounts}, the scope of the ids ({@code external_id}) that the company gave its users; {@code
 * own}, the company's mail addresses and {@code @domain}s; {@code agents}, user ids of agents,
 * comma separated, for lists of comments that do not tell who is one; {@code format}.
 */
public final class ZendeskMapping implements Mapping {

    private static final String EVENT = "zen:event-type:";

    @Override
    public String name() {
        return "zendesk";
    }

    @Override
    public String platform() {
        return "zendesk";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is none of these
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext desk = DeskContext.of(event, platform());
        ZendeskTold told = ZendeskTold.of(event, desk);
        List<DeskEntry> entries =
                DeskTable.is(event)
                        ? ZendeskTables.entries(DeskTable.read(event.body()), told)
                        : entries(JsonPayload.object(event.body()), told);
        return DeskEntries.interactions(
                entries.stream().filter(entry -> !isOfHub(entry)).toList(), desk);
    }

    /** A private comment that the hub wrote itself, as its mark says. */
    private static boolean isOfHub(DeskEntry entry) {
        return entry.kind() == Kind.NOTE && CommentMark.isIn(entry.text());
    }

    private static List<DeskEntry> entries(JsonNode root, ZendeskTold told) {
        if (root.path("type").asText("").startsWith(EVENT)) {
            ZendeskEvent event = JsonPayload.read(root, ZendeskEvent.class, "");
            String type = Payloads.required(event.type(), "type").substring(EVENT.length());
            return ZendeskEventReader.entries(event, type, told.event(type, event.time()));
        }
        List<DeskEntry> entries = new ArrayList<>();
        if (root.has("ticket")) {
            entries.addAll(triggered(root, told));
        }
        if (root.has("user")) {
            entries.add(user(root.path("user"), told.at("user")));
        }
        boolean lists = root.has("tickets") || root.has("comments") || root.has("users");
        entries.addAll(each(root, "tickets", told, ZendeskMapping::ticket));
        entries.addAll(each(root, "comments", told, ZendeskMapping::comment));
        entries.addAll(each(root, "users", told, ZendeskMapping::user));
        if (!lists && !root.has("ticket") && !root.has("user")) {
            throw new PayloadRejected("type", "must be an event, or there must be a 'ticket'");
        }
        return entries;
    }

    private static List<DeskEntry> triggered(JsonNode root, ZendeskTold told) {
        ZendeskTicket ticket = JsonPayload.read(root.path("ticket"), ZendeskTicket.class, "ticket");
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(ZendeskTickets.entry(ticket, told.at("ticket")));
        JsonNode comment = root.path("comment");
        if (comment.isObject()) {
            entries.add(
                    ZendeskComments.said(
                            JsonPayload.read(comment, ZendeskComment.class, "comment"),
                            ticket,
                            told.at("comment")));
        }
        return entries;
    }

    private static List<DeskEntry> each(
            JsonNode root,
            String list,
            ZendeskTold told,
            BiFunction<JsonNode, ZendeskTold, DeskEntry> reader) {
        JsonNode elements = root.path(list);
        if (!elements.isMissingNode() && !elements.isArray()) {
            throw new PayloadRejected(list, "must be a list");
        }
        List<DeskEntry> entries = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            entries.add(reader.apply(elements.get(i), told.at(list + "[" + i + "]")));
        }
        return entries;
    }

    private static DeskEntry ticket(JsonNode node, ZendeskTold told) {
        return ZendeskTickets.entry(JsonPayload.read(node, ZendeskTicket.class, told.path()), told);
    }

    private static DeskEntry comment(JsonNode node, ZendeskTold told) {
        return ZendeskComments.said(
                JsonPayload.read(node, ZendeskComment.class, told.path()), null, told);
    }

    private static DeskEntry user(JsonNode node, ZendeskTold told) {
        return ZendeskUsers.entry(JsonPayload.read(node, ZendeskUser.class, told.path()), told);
    }
}
