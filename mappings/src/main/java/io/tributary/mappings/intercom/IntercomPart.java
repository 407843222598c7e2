package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a conversation or with a ticket: a reply, a note, an assignment, a close. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record IntercomPart(
        @Nullable String id,
        @Nullable String partType,
        @Nullable String body,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt,
        @Nullable IntercomAuthor author,
        @Nullable JsonNode assignedTo,
        @Nullable List<File> attachments,
        @Nullable String externalId,
        @Nullable Boolean redacted,
        @Nullable JsonNode eventDetails,
        @Nullable String ticketState,
        @Nullable String previousTicketState) {

    boolean isRedacted() {
        return Boolean.TRUE.equals(redacted);
    }

    String kindOfPart() {
        return partType == null ? "" : partType;
    }

    /** A file that came with it; its address expires. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record File(
            @Nullable String name,
            @Nullable String url,
            @Nullable String contentType,
            @Nullable Long filesize) {

        static List<Attachment> attachments(@Nullable List<File> files) {
            return Payloads.list(files).stream()
                    .map(
                            file ->
                                    new Attachment(
                                            Payloads.text(file.name()),
                                            Payloads.text(file.contentType()),
                                            file.filesize(),
                                            Payloads.text(file.url())))
                    .toList();
        }
    }
}
