package io.tributary.mappings.freshdesk;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply or a note.
 *
 * @param source what it is: 0 a reply, 2 a note, ...
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FreshdeskConversation(
        @Nullable String id,
        @Nullable String body,
        @Nullable String bodyText,
        @Nullable Boolean incoming,
        @JsonAlias("private") @Nullable Boolean isPrivate,
        @Nullable String userId,
        @Nullable String source,
        @Nullable String ticketId,
        @Nullable String fromEmail,
        @Nullable List<String> toEmails,
        @Nullable Boolean deleted,
        @Nullable List<FreshdeskTicket.File> attachments,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt) {

    boolean isNote() {
        return Boolean.TRUE.equals(isPrivate);
    }

    boolean isInbound() {
        return Boolean.TRUE.equals(incoming);
    }
}
