package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Set;

/**
 * Mapping {@code intercom}: webhooks of Intercom's API 2.x, and the same objects as the API gives
 * them: conversations with their messages, notes, closes and ratings, tickets, calls, contacts, and
 * what users did ({@code event.created}).
 *
 * <p>Ignored on purpose: that somebody read a conversation ({@code conversation.read}), which names
 * no message, and what is no customer's: topics of teammates, companies, visitors' content
 * statistics, jobs, and the ping. A type that is not known is ignored too.
 *
 * <p>Settings of the route: {@code region}, the country of national phone numbers; {@code
 * accounts}, the scope of the ids ({@code external_id}) that the company gave its users.
 */
public final class IntercomMapping implements Mapping {

    private static final Set<String> IGNORED = Set.of("conversation.read");

    @Override
    public String name() {
        return "intercom";
    }

    @Override
    public String platform() {
        return "intercom";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is neither a notification nor an object with a type
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        DeskContext desk = DeskContext.of(event, platform());
        if (!"notification_event".equals(root.path("type").asText(""))) {
            IntercomTold alone = new IntercomTold(desk, "", null, null, "");
            return DeskEntries.interactions(entries(root, alone), desk);
        }
        IntercomNotification notification = JsonPayload.read(root, IntercomNotification.class, "");
        String topic = Payloads.required(notification.topic(), "topic");
        JsonNode item = notification.data() == null ? null : notification.data().item();
        if (IGNORED.contains(topic) || topic.equals("ping")) {
            return List.of();
        }
        IntercomTold told =
                new IntercomTold(
                        desk, topic, notification.id(), notification.createdAt(), "data.item");
        return DeskEntries.interactions(entries(Payloads.required(item, "data.item"), told), desk);
    }

    private static List<DeskEntry> entries(JsonNode item, IntercomTold told) {
        return switch (type(item, told)) {
            case "conversation" ->
                    IntercomConversations.entries(
                            JsonPayload.read(item, IntercomConversation.class, told.path()), told);
            case "ticket" ->
                    IntercomTickets.entries(
                            JsonPayload.read(item, IntercomTicket.class, told.path()), told);
            case "call" ->
                    List.of(JsonPayload.read(item, IntercomCall.class, told.path()).entry(told));
            case "contact", "user", "lead" ->
                    List.of(
                            IntercomContacts.contact(
                                    JsonPayload.read(item, IntercomContact.class, told.path()),
                                    told));
            case "event" ->
                    List.of(
                            IntercomContacts.activity(
                                    JsonPayload.read(item, IntercomActivity.class, told.path()),
                                    told));
            default -> List.of();
        };
    }

    /**
     * @throws PayloadRejected if the object tells no type
     */
    private static String type(JsonNode item, IntercomTold told) {
        if (!item.isObject()) {
            throw new PayloadRejected(told.path(), "must be a JSON object");
        }
        JsonNode type = item.path("type");
        return told.required(type.isTextual() ? type.asText() : null, "type");
    }
}
