package io.tributary.mappings.ringcentral;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of the message store.
 *
 * @param type SMS, Pager (between extensions), Fax or Voicemail
 * @param subject the words of an SMS or a page
 * @param conversation its id has more digits than numbers of JavaScript have, unlike conversationId
 */
record RingCentralMessage(
        @Nullable String id,
        @Nullable String type,
        @Nullable String direction,
        @Nullable RingCentralParty from,
        @Nullable List<@Nullable RingCentralParty> to,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant creationTime,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant lastModifiedTime,
        @Nullable String readStatus,
        @Nullable String messageStatus,
        @Nullable String availability,
        @Nullable String subject,
        @Nullable String conversationId,
        @Nullable Conversation conversation,
        @Nullable List<@Nullable File> attachments,
        @Nullable Integer faxPageCount) {

    /** Names the conversation. */
    record Conversation(@Nullable String id) {}

    /** A file, which the API serves. */
    record File(
            @Nullable String id,
            @Nullable String uri,
            @Nullable String contentType,
            @Nullable String fileName,
            @Nullable Long size) {}

    /** Null if it has none. */
    @Nullable String thread() {
        return Payloads.firstText(conversation == null ? null : conversation.id(), conversationId);
    }
}
