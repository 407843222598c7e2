package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochMillis;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A direct message of API 1.1, which webhooks have too.
 *
 * @param initiatedVia what the conversation began with; null if nothing is told
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XEvent(
        @Nullable String type,
        @Nullable String id,
        @JsonDeserialize(using = EpochMillis.class) @Nullable Instant createdTimestamp,
        @Nullable InitiatedVia initiatedVia,
        @Nullable MessageCreate messageCreate) {

    /** A post of the company that asks for messages, or its greeting. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record InitiatedVia(@Nullable String tweetId, @Nullable String welcomeMessageId) {}

    /** Who wrote what to whom. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record MessageCreate(
            @Nullable Target target,
            @Nullable String senderId,
            @Nullable MessageData messageData) {}

    /** To whom. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Target(@Nullable String recipientId) {}

    /** What was written. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record MessageData(
            @Nullable String text,
            @Nullable XEntities entities,
            @Nullable QuickReply quickReplyResponse,
            @Nullable Attached attachment) {}

    /** What the company's program calls the choice that was made. */
    record QuickReply(@Nullable String metadata) {}

    /** A file. */
    record Attached(@Nullable XMedia media) {}

    boolean isMessage() {
        return "message_create".equals(type);
    }

    XMessage toMessage(XUsers users, XContext context) {
        MessageCreate message = context.required(messageCreate, "message_create");
        Target target = message.target();
        XUser sender = users.user(context.required(message.senderId(), "message_create.sender_id"));
        XUser recipient = target == null ? null : users.userOf(target.recipientId());
        MessageData data = message.messageData();
        XMedia media = data == null || data.attachment() == null ? null : data.attachment().media();
        return new XMessage(
                context.required(id, "id"),
                context.required(createdTimestamp, "created_timestamp"),
                sender,
                recipient,
                XMessage.conversation(sender, recipient),
                data == null ? null : XText.of(data.text()),
                post(),
                media == null ? List.of() : XMedia.attachments(List.of(media)),
                attributes(data));
    }

    private List<String> post() {
        String post = initiatedVia == null ? null : Payloads.text(initiatedVia.tweetId());
        return post == null ? List.of() : List.of(post);
    }

    private Map<String, Object> attributes(@Nullable MessageData data) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (data != null) {
            XAttributes.put(
                    attributes,
                    "choice",
                    data.quickReplyResponse() == null
                            ? null
                            : data.quickReplyResponse().metadata());
            XAttributes.put(attributes, "links", XEntities.links(data.entities()));
        }
        if (initiatedVia != null) {
            XAttributes.put(attributes, "welcomeMessage", initiatedVia.welcomeMessageId());
        }
        return attributes;
    }
}
