package io.tributary.mappings.meta;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message; the company's own come back as echoes. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MetaMessage(
        @Nullable String mid,
        @Nullable String text,
        @Nullable Boolean isEcho,
        @Nullable Boolean isSelf,
        @Nullable Boolean isDeleted,
        @Nullable Boolean isUnsupported,
        @Nullable String appId,
        @Nullable String metadata,
        @Nullable QuickReply quickReply,
        @Nullable ReplyTo replyTo,
        @Nullable MetaReferral referral,
        @Nullable List<Attachment> attachments) {

    boolean echo() {
        return Boolean.TRUE.equals(isEcho);
    }

    boolean deleted() {
        return Boolean.TRUE.equals(isDeleted);
    }

    boolean unsupported() {
        return Boolean.TRUE.equals(isUnsupported);
    }

    /** The answer that was chosen instead of typed. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record QuickReply(@Nullable String payload) {}

    /** The message or the story that this one answers. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ReplyTo(@Nullable String mid, @Nullable Story story) {}

    /** A story of the company; its address expires. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Story(@Nullable String id, @Nullable String url) {}

    /** What came with the message. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Attachment(
            @Nullable String type,
            @Nullable String title,
            @Nullable String url,
            @Nullable Payload payload) {

        /** Of it, what says something. */
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        record Payload(
                @Nullable String url,
                @Nullable String title,
                @Nullable String text,
                @Nullable String stickerId,
                @Nullable Coordinates coordinates,
                @Nullable Product product,
                @Nullable List<Item> elements) {}

        /** A place. */
        record Coordinates(
                @JsonProperty("lat") @Nullable String latitude,
                @JsonProperty("long") @Nullable String longitude) {}

        /** Products of the company's catalogue. */
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        record Product(@Nullable List<Item> elements) {}

        /** A product, or a card of a template. */
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        record Item(@Nullable String id, @Nullable String retailerId, @Nullable String title) {}
    }
}
