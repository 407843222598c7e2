package io.tributary.mappings.chatwoot;

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

/**
 * Mapping {@code chatwoot}: webhooks of an account or an API inbox, and messages and conversations
 * as the API gives them.
 *
 * <p>A message that is changed ({@code message_updated}) replaces what it was: receipts, choices,
 * addresses that were typed in; one that is deleted is withdrawn. A rating is a survey of its own.
 *
 * <p>Ignored on purpose: that somebody types, inboxes, and events that are not known.
 *
 * <p>Settings of the route: {@code region}, the country of national phone numbers; {@code
 * accounts}, the scope of the ids ({@code identifier}) that the company gave its contacts.
 */
public final class ChatwootMapping implements Mapping {

    @Override
    public String name() {
        return "chatwoot";
    }

    @Override
    public String platform() {
        return "chatwoot";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is neither a webhook nor an object of the API
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        DeskContext desk = DeskContext.of(event, platform());
        return DeskEntries.interactions(entries(root, desk), desk);
    }

    private static List<DeskEntry> entries(JsonNode root, DeskContext desk) {
        ChatwootTold told = new ChatwootTold(desk, event(root));
        return switch (told.event()) {
            case "message_created", "message_updated" -> message(root, told);
            case "conversation_created",
                    "conversation_updated",
                    "conversation_status_changed",
                    "conversation_opened",
                    "conversation_resolved" ->
                    conversation(root, told);
            case "contact_created", "contact_updated" ->
                    List.of(
                            ChatwootConversations.contact(
                                    JsonPayload.read(root, ChatwootPerson.class, ""), told));
            case "webwidget_triggered" ->
                    List.of(
                            ChatwootConversations.visit(
                                    JsonPayload.read(root, ChatwootWidget.class, ""), told));
            case "" -> root.has("message_type") ? message(root, told) : conversation(root, told);
            default -> List.of();
        };
    }

    /** Empty for an object of the API, which tells no event. */
    private static String event(JsonNode root) {
        if (!root.has("event") && (root.has("message_type") || root.has("contact_inbox"))) {
            return "";
        }
        JsonNode event = root.path("event");
        return Payloads.required(event.isTextual() ? event.asText() : null, "event");
    }

    private static List<DeskEntry> message(JsonNode root, ChatwootTold told) {
        return ChatwootMessages.entries(JsonPayload.read(root, ChatwootMessage.class, ""), told);
    }

    private static List<DeskEntry> conversation(JsonNode root, ChatwootTold told) {
        return ChatwootConversations.entries(
                JsonPayload.read(root, ChatwootConversation.class, ""), told);
    }
}
