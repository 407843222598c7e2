package io.tributary.mappings.zendesk;

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

/** What was said in a ticket: of events, of the API, or of an export. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ZendeskComment(
        @Nullable String id,
        @Nullable String body,
        @JsonAlias("public") @Nullable Boolean isPublic,
        @JsonAlias("user_id") @Nullable String authorId,
        @Nullable ZendeskUser author,
        @Nullable String ticketId,
        @JsonAlias("voice_comment") @Nullable Boolean voice,
        @JsonAlias("facebook_comment") @Nullable Boolean facebook,
        @Nullable Boolean tweet,
        @Nullable List<File> attachments,
        @JsonAlias("created") @JsonDeserialize(using = WrittenTime.class)
                @Nullable Instant createdAt) {

    /** A file that came with it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record File(
            @Nullable String id,
            @JsonAlias("file_name") @Nullable String filename,
            @Nullable String contentType,
            @Nullable String contentUrl,
            @Nullable Long size) {

        Attachment attachment() {
            return new Attachment(
                    Payloads.text(filename),
                    Payloads.text(contentType),
                    size,
                    Payloads.text(contentUrl));
        }
    }

    @Nullable String writer() {
        return Payloads.firstText(author == null ? null : author.id(), authorId);
    }

    boolean isPrivate() {
        return Boolean.FALSE.equals(isPublic);
    }
}
