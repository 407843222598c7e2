package io.tributary.mappings.freshdesk;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of the API, of version 2 or 1.
 *
 * @param id the number that people call it by; of version 1 often an id that nobody sees
 * @param displayId told by version 1, where it is the number
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FreshdeskTicket(
        @Nullable String id,
        @Nullable String displayId,
        @Nullable String subject,
        @Nullable String descriptionText,
        @Nullable String description,
        @Nullable String status,
        @Nullable String statusName,
        @Nullable String priority,
        @Nullable String source,
        @JsonAlias("ticket_type") @Nullable String type,
        @Nullable String requesterId,
        @Nullable String requesterName,
        @Nullable FreshdeskContact requester,
        @Nullable String responderId,
        @Nullable String responderName,
        @Nullable Boolean deleted,
        @Nullable Boolean spam,
        @Nullable List<String> tags,
        @Nullable List<File> attachments,
        @Nullable Stats stats,
        @Nullable List<NoteOfVersion1> notes,
        @Nullable List<FreshdeskConversation> conversations,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt) {

    /** When it was solved. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Stats(
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant resolvedAt,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant closedAt) {}

    /** Around what was said. */
    record NoteOfVersion1(@Nullable FreshdeskConversation note) {}

    /** A file that came with it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record File(
            @JsonAlias("content_file_name") @Nullable String name,
            @JsonAlias("content_content_type") @Nullable String contentType,
            @JsonAlias({"file_size", "content_file_size"}) @Nullable Long size,
            @Nullable String attachmentUrl) {

        static List<Attachment> attachments(@Nullable List<File> files) {
            return Payloads.list(files).stream()
                    .map(
                            file ->
                                    new Attachment(
                                            Payloads.text(file.name()),
                                            Payloads.text(file.contentType()),
                                            file.size(),
                                            Payloads.text(file.attachmentUrl())))
                    .toList();
        }
    }

    @Nullable String number() {
        return Payloads.firstText(displayId, id);
    }

    static @Nullable String thread(@Nullable String number) {
        String known = Payloads.text(number);
        return known == null ? null : "ticket:" + known;
    }
}
