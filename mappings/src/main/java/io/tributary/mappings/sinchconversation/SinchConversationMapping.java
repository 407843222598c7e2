package io.tributary.mappings.sinchconversation;

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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Mapping {@code sinch-conversation}: callbacks of Sinch's Conversation API.
 *
 * <p>A message that Sinch took sensitive words out of replaces the one that came in. Merged
 * contacts, and those that share an identity, become evidence of identity.
 *
 * <p>Ignored on purpose: that somebody writes, receipts of events, capabilities, what Sinch reads
 * out of messages ({@code smart_conversation_notification}), news of channels and records, and
 * callbacks of kinds that are not known.
 *
 * <p>Settings of the route: {@code region} of numbers without their country; {@code accounts}, the
 * scope of the ids ({@code external_id}) that the company gave its contacts.
 */
public final class SinchConversationMapping implements Mapping {

    @Override
    public String name() {
        return "sinch-conversation";
    }

    @Override
    public String platform() {
        return "sinch";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is no callback
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        DeskContext context = DeskContext.of(event, platform());
        SinchTold.Callback callback = JsonPayload.read(root, SinchTold.Callback.class, "");
        Payloads.required(callback.appId(), "app_id");
        List<DeskEntry> entries = new ArrayList<>();
        for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            entries.addAll(entries(root.path(name), new SinchTold(context, callback, name)));
        }
        return DeskEntries.interactions(entries, context);
    }

    private static List<DeskEntry> entries(JsonNode node, SinchTold told) {
        return switch (told.name()) {
            case "message", "message_submit_notification" ->
                    List.of(SinchMessages.message(read(node, SinchMessage.class, told), told, 0));
            case "message_redaction" ->
                    List.of(SinchMessages.message(read(node, SinchMessage.class, told), told, 1));
            case "message_delivery_report" ->
                    List.of(SinchMessages.receipt(read(node, SinchMessage.class, told), told));
            case "unsupported_callback" ->
                    List.of(SinchMessages.unsupported(read(node, SinchMessage.class, told), told));
            case "event" -> SinchEvents.entries(read(node, SinchEvent.class, told), told);
            default -> changes(node, told);
        };
    }

    private static List<DeskEntry> changes(JsonNode node, SinchTold told) {
        return switch (told.name()) {
            case "conversation_start_notification",
                    "conversation_stop_notification",
                    "conversation_delete_notification" ->
                    List.of(
                            SinchChanges.conversation(
                                    read(node, SinchNotices.OfConversation.class, told), told));
            case "contact_create_notification",
                    "contact_update_notification",
                    "contact_delete_notification" ->
                    List.of(
                            SinchChanges.contact(
                                    read(node, SinchNotices.OfContact.class, told), told));
            case "contact_merge_notification" ->
                    List.of(SinchChanges.merge(read(node, SinchNotices.Merge.class, told), told));
            case "duplicated_contact_identities_notification" ->
                    SinchChanges.duplicates(read(node, SinchNotices.Duplicates.class, told), told);
            case "opt_in_notification", "opt_out_notification" ->
                    List.of(
                            SinchChanges.consent(
                                    read(node, SinchNotices.Consent.class, told), told));
            default -> List.of();
        };
    }

    private static <T> T read(JsonNode node, Class<T> type, SinchTold told) {
        return JsonPayload.read(node, type, told.name());
    }
}
