package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.x.XTweet.Attached;
import io.tributary.mappings.x.XTweet.Referenced;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A direct message of API 2.
 *
 * @param dmConversationId both ids of two who write to each other; a number for a group
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XDmEvent(
        @Nullable String id,
        @Nullable String eventType,
        @Nullable String text,
        @Nullable String senderId,
        @Nullable String dmConversationId,
        @JsonDeserialize(using = XTime.class) @Nullable Instant createdAt,
        @Nullable List<Referenced> referencedTweets,
        @Nullable Attached attachments,
        @Nullable XEntities entities) {

    private static final Pattern TWO = Pattern.compile("(\\d{1,20})-(\\d{1,20})");

    boolean isMessage() {
        return "MessageCreate".equals(eventType);
    }

    XMessage toMessage(XIncludes includes, XContext context) {
        String sender = context.required(senderId, "sender_id");
        String other = other(sender);
        XUser from = includes.user(sender);
        Map<String, Object> attributes = new LinkedHashMap<>();
        XAttributes.put(attributes, "links", XEntities.links(entities));
        return new XMessage(
                context.required(id, "id"),
                context.required(createdAt, "created_at"),
                from,
                other == null ? null : includes.user(other),
                Payloads.text(dmConversationId),
                XText.of(text),
                Payloads.list(referencedTweets).stream()
                        .map(each -> Payloads.text(each.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                XMedia.attachments(
                        includes.media(attachments == null ? null : attachments.mediaKeys())),
                attributes);
    }

    private @Nullable String other(String sender) {
        Matcher two = TWO.matcher(Objects.requireNonNullElse(dmConversationId, ""));
        if (!two.matches()) {
            return null;
        }
        return two.group(1).equals(sender) ? two.group(2) : two.group(1);
    }
}
