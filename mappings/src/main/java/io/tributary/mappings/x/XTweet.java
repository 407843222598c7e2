package io.tributary.mappings.x;

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
 * A post of API 2.
 *
 * @param text cut short where {@code noteTweet} has the whole
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XTweet(
        @Nullable String id,
        @Nullable String text,
        @Nullable Note noteTweet,
        @JsonDeserialize(using = XTime.class) @Nullable Instant createdAt,
        @Nullable String authorId,
        @Nullable String conversationId,
        @Nullable String inReplyToUserId,
        @Nullable String inReplyToTweetId,
        @Nullable List<Referenced> referencedTweets,
        @Nullable XEntities entities,
        @Nullable Attached attachments,
        @Nullable List<@Nullable String> editHistoryTweetIds,
        @Nullable String lang) {

    /** A long post. */
    record Note(@Nullable String text, @Nullable XEntities entities) {}

    /** Another post that is answered, quoted or passed on. */
    record Referenced(@Nullable String type, @Nullable String id) {}

    /** Its files, which the answer includes elsewhere. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Attached(@Nullable List<String> mediaKeys) {}

    boolean isRepost() {
        return referenced("retweeted") != null;
    }

    XPost toPost(XIncludes includes, XContext context) {
        String version = context.required(id, "id");
        XVersions versions = XVersions.of(version, editHistoryTweetIds);
        XEntities found =
                noteTweet != null && noteTweet.entities() != null ? noteTweet.entities() : entities;
        return new XPost(
                versions.first(),
                version,
                versions.before(),
                false,
                context.required(createdAt, "created_at"),
                includes.user(context.required(authorId, "author_id")),
                includes.userOf(inReplyToUserId),
                XEntities.mentioned(found),
                XText.of(noteTweet == null ? null : noteTweet.text(), text),
                references(),
                XMedia.attachments(
                        includes.media(attachments == null ? null : attachments.mediaKeys())),
                attributes(found, includes));
    }

    XPost toWithdrawal(XContext context) {
        String author =
                context.required(Payloads.firstText(authorId, context.account()), "author_id");
        return XPost.deleted(
                context.required(id, "id"),
                new XUser(author, null, null, null, null),
                context.receivedAt());
    }

    private List<String> references() {
        return Stream.concat(
                        Payloads.list(referencedTweets).stream().map(Referenced::id),
                        Stream.ofNullable(inReplyToTweetId))
                .map(Payloads::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String referenced(String type) {
        return Payloads.list(referencedTweets).stream()
                .filter(each -> type.equals(each.type()))
                .map(each -> Payloads.text(each.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> attributes(@Nullable XEntities found, XIncludes includes) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        XAttributes.put(attributes, "conversation", conversationId);
        XAttributes.put(attributes, "quoted", referenced("quoted"));
        XAttributes.put(attributes, "language", lang);
        XAttributes.put(attributes, "links", XEntities.links(found));
        XAttributes.put(attributes, "rules", includes.rules());
        return attributes;
    }
}
