package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post of API 1.1, which webhooks have too.
 *
 * @param text cut short where {@code extendedTweet} or {@code fullText} has the whole
 * @param retweetedStatus what is merely passed on; null for what the user wrote
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XStatus(
        @Nullable String id,
        @Nullable String idStr,
        @JsonDeserialize(using = XTime.class) @Nullable Instant createdAt,
        @Nullable XUser user,
        @Nullable String text,
        @Nullable String fullText,
        @Nullable Extended extendedTweet,
        @Nullable String inReplyToStatusId,
        @Nullable String inReplyToStatusIdStr,
        @Nullable String inReplyToUserId,
        @Nullable String inReplyToUserIdStr,
        @Nullable String inReplyToScreenName,
        @Nullable String quotedStatusId,
        @Nullable String quotedStatusIdStr,
        @Nullable JsonNode retweetedStatus,
        @Nullable XEntities entities,
        @Nullable XEntities extendedEntities,
        @Nullable EditHistory editHistory,
        @Nullable String lang) {

    /** The whole of a post of which the old fields hold the beginning. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Extended(
            @Nullable String fullText,
            @Nullable XEntities entities,
            @Nullable XEntities extendedEntities) {}

    /** The ids of all versions of a post, the first one first. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record EditHistory(@Nullable List<@Nullable String> editTweetIds) {}

    boolean isRepost() {
        return retweetedStatus != null && !retweetedStatus.isNull();
    }

    XPost toPost(XContext context) {
        String version = context.required(Payloads.firstText(idStr, id), "id_str");
        XUser author = context.required(user, "user");
        context.required(author.number(), "user.id_str");
        XVersions versions =
                XVersions.of(version, editHistory == null ? null : editHistory.editTweetIds());
        XEntities found =
                extendedTweet != null && extendedTweet.entities() != null
                        ? extendedTweet.entities()
                        : entities;
        List<XUser> mentioned = XEntities.mentioned(found);
        return new XPost(
                versions.first(),
                version,
                versions.before(),
                false,
                context.required(createdAt, "created_at"),
                author,
                answered(mentioned),
                mentioned,
                XText.of(extendedTweet == null ? null : extendedTweet.fullText(), fullText, text),
                Stream.of(Payloads.firstText(inReplyToStatusIdStr, inReplyToStatusId), quoted())
                        .filter(Objects::nonNull)
                        .toList(),
                XMedia.attachments(media()),
                attributes(found));
    }

    private @Nullable XUser answered(List<XUser> mentioned) {
        String answeredId = Payloads.firstText(inReplyToUserIdStr, inReplyToUserId);
        return mentioned.stream()
                .filter(each -> each.number() != null && each.number().equals(answeredId))
                .findFirst()
                .orElseGet(() -> XUser.of(answeredId, inReplyToScreenName));
    }

    private @Nullable String quoted() {
        return Payloads.firstText(quotedStatusIdStr, quotedStatusId);
    }

    /** The old field tells the first photo only. */
    private List<XMedia> media() {
        return Stream.of(
                        extendedTweet == null ? null : extendedTweet.extendedEntities(),
                        extendedEntities,
                        extendedTweet == null ? null : extendedTweet.entities(),
                        entities)
                .filter(each -> each != null && !Payloads.list(each.media()).isEmpty())
                .findFirst()
                .map(each -> Payloads.list(each.media()))
                .orElse(List.of());
    }

    private Map<String, Object> attributes(@Nullable XEntities found) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        XAttributes.put(attributes, "quoted", quoted());
        XAttributes.put(attributes, "language", lang);
        XAttributes.put(attributes, "links", XEntities.links(found));
        return attributes;
    }
}
