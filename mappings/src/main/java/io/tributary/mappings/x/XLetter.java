package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A direct message as API 1.1 had it before 2018, and stores still have it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XLetter(
        @Nullable String id,
        @Nullable String idStr,
        @JsonDeserialize(using = XTime.class) @Nullable Instant createdAt,
        @Nullable XUser sender,
        @Nullable String senderId,
        @Nullable String senderIdStr,
        @Nullable XUser recipient,
        @Nullable String recipientId,
        @Nullable String recipientIdStr,
        @Nullable String text,
        @Nullable XEntities entities) {

    XMessage toMessage(XContext context) {
        XUser from =
                context.required(
                        user(sender, Payloads.firstText(senderIdStr, senderId)), "sender_id_str");
        XUser to = user(recipient, Payloads.firstText(recipientIdStr, recipientId));
        Map<String, Object> attributes = new LinkedHashMap<>();
        XAttributes.put(attributes, "links", XEntities.links(entities));
        return new XMessage(
                context.required(Payloads.firstText(idStr, id), "id_str"),
                context.required(createdAt, "created_at"),
                from,
                to,
                XMessage.conversation(from, to),
                XText.of(text),
                List.of(),
                entities == null ? List.of() : XMedia.attachments(Payloads.list(entities.media())),
                attributes);
    }

    private static @Nullable XUser user(@Nullable XUser told, @Nullable String id) {
        return told != null && told.number() != null ? told : XUser.of(id);
    }
}
