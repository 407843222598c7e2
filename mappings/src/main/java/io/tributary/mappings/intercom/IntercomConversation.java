package io.tributary.mappings.intercom;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation, with its first message and what followed, or the latest of it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record IntercomConversation(
        @Nullable String id,
        @Nullable String title,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt,
        @Nullable Message source,
        @Nullable Contacts contacts,
        @Nullable Rating conversationRating,
        @Nullable Parts conversationParts) {

    List<IntercomContact> people() {
        return contacts == null ? List.of() : Payloads.list(contacts.contacts());
    }

    List<IntercomPart> parts() {
        return conversationParts == null ? List.of() : Payloads.list(conversationParts.parts());
    }

    /** What began it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Message(
            @Nullable String type,
            @Nullable String id,
            @Nullable String deliveredAs,
            @Nullable String subject,
            @Nullable String body,
            @Nullable IntercomAuthor author,
            @Nullable List<IntercomPart.File> attachments,
            @Nullable String url,
            @Nullable Boolean redacted) {}

    /** Whom it is with. */
    record Contacts(@Nullable List<IntercomContact> contacts) {}

    /** What followed. */
    record Parts(
            @JsonAlias({"conversation_parts", "ticket_parts"})
                    @Nullable List<IntercomPart> parts) {}

    /** What the contact says of how it went: 1 to 5. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Rating(
            @Nullable Integer rating,
            @Nullable String remark,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt,
            @JsonAlias("customer") @Nullable IntercomAuthor contact,
            @Nullable JsonNode teammate) {}
}
