package io.tributary.mappings.sinchconversation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of what Sinch tells of conversations, contacts and consent. */
final class SinchNotices {

    private SinchNotices() {}

    /** That a conversation began, ended or was deleted. */
    record OfConversation(@Nullable Conversation conversation) {}

    /** A conversation. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Conversation(
            @Nullable String id, @Nullable String contactId, @Nullable String activeChannel) {}

    /** That a contact was made, changed or deleted. */
    record OfContact(@Nullable SinchContact contact) {}

    /** That two contacts are one. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Merge(@Nullable SinchContact preservedContact, @Nullable SinchContact deletedContact) {}

    /** That contacts share an identity of a channel. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Duplicates(@Nullable List<Duplicate> duplicatedIdentities) {}

    /** Contacts that one channel knows as the same. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Duplicate(@Nullable String channel, @Nullable List<String> contactIds) {}

    /** That somebody wants messages of a channel, or no more of them. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Consent(
            @Nullable String requestId,
            @Nullable String contactId,
            @Nullable String channel,
            @Nullable String identity,
            @Nullable String status) {}
}
