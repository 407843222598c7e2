package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket.
 *
 * @param id of the conversation that the ticket is
 * @param ticketId the number that people call it by
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record IntercomTicket(
        @Nullable String id,
        @Nullable String ticketId,
        @Nullable String category,
        @Nullable JsonNode ticketAttributes,
        @Nullable JsonNode ticketState,
        @Nullable TicketType ticketType,
        IntercomConversation.@Nullable Contacts contacts,
        @Nullable String adminAssigneeId,
        @Nullable Boolean open,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt,
        IntercomConversation.@Nullable Parts ticketParts) {

    /** What the company calls tickets of its kind. */
    record TicketType(@Nullable String name) {}

    List<IntercomContact> people() {
        return contacts == null ? List.of() : Payloads.list(contacts.contacts());
    }

    List<IntercomPart> parts() {
        return ticketParts == null ? List.of() : Payloads.list(ticketParts.parts());
    }

    /** {@code submitted}, {@code in_progress}, {@code waiting_on_customer} or {@code resolved}. */
    @Nullable String state() {
        if (ticketState == null) {
            return null;
        }
        return Payloads.text(
                ticketState.isTextual()
                        ? ticketState.asText()
                        : ticketState.path("category").asText(""));
    }

    /** One of the attributes that every ticket has, or that its type gives it. */
    @Nullable String attribute(String name) {
        return ticketAttributes == null
                ? null
                : Payloads.text(ticketAttributes.path(name).asText(""));
    }
}
