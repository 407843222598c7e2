package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/** Reads what Intercom tells of contacts: who they are, and what they did at the company. */
final class IntercomContacts {

    private IntercomContacts() {}

    /** One interaction a contact: every later state replaces the one before. */
    static DeskEntry contact(IntercomContact contact, IntercomTold told) {
        return DeskEntry.of(
                        "contact:" + told.required(Payloads.text(contact.id()), "id"),
                        Kind.EVENT,
                        told.time("created_at", contact.createdAt(), contact.updatedAt()))
                .changedAt(contact.updatedAt() == null ? told.toldAt() : contact.updatedAt())
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .status(status(told.topic()))
                .subject("Contact")
                .participant(contact.party(told.desk()))
                .attribute("topic", told.topicOrNull())
                .attribute("role", Payloads.text(contact.role()))
                .attribute(
                        "unsubscribed",
                        Boolean.TRUE.equals(contact.unsubscribedFromEmails()) ? true : null)
                .build();
    }

    private static @Nullable String status(String topic) {
        String last = topic.substring(topic.lastIndexOf('.') + 1);
        return switch (last) {
            case "deleted", "archived", "merged", "unsubscribed" -> last;
            case "archive" -> "archived";
            default -> null;
        };
    }

    /** Something that the company's own software told Intercom of a user. */
    static DeskEntry activity(IntercomActivity activity, IntercomTold told) {
        DeskContext desk = told.desk();
        String name = told.required(Payloads.text(activity.eventName()), "event_name");
        return DeskEntry.of(
                        "event:" + told.required(Payloads.text(activity.id()), "id"),
                        Kind.EVENT,
                        told.time("created_at", activity.createdAt()))
                .channel(Channel.APP)
                .direction(Direction.INBOUND)
                .subject(name)
                .participant(
                        DeskParty.customer(desk)
                                .id(IntercomContact.TYPE, activity.intercomUserId())
                                .account(activity.userId())
                                .email(activity.email())
                                .build())
                .attribute("topic", told.topicOrNull())
                .attribute("event", name)
                .attribute("metadata", metadata(activity.metadata()))
                .build();
    }

    private static @Nullable Object metadata(@Nullable JsonNode metadata) {
        return metadata == null || !metadata.isObject() || metadata.isEmpty()
                ? null
                : JsonPayload.values(metadata);
    }
}
