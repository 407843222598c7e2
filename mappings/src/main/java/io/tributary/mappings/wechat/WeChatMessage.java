package io.tributary.mappings.wechat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochSeconds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat pushes to the server of an official account: a message of a follower, or an event.
 *
 * @param toUserName the account, by its original id ({@code gh_…})
 * @param fromUserName the follower, by the OpenID that is the follower's with this account alone
 * @param msgId of messages; events have none
 * @param event which event it is, if {@code msgType} is {@code event}
 * @param eventKey the button's key or address, or what a QR code carries
 */
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
record WeChatMessage(
        @Nullable String toUserName,
        @Nullable String fromUserName,
        @JsonDeserialize(using = EpochSeconds.class) @Nullable Instant createTime,
        @Nullable String msgType,
        @Nullable String msgId,
        @Nullable String content,
        @Nullable String picUrl,
        @Nullable String mediaId,
        @Nullable String format,
        @Nullable String recognition,
        @Nullable String thumbMediaId,
        @JsonProperty("Location_X") @Nullable String latitude,
        @JsonProperty("Location_Y") @Nullable String longitude,
        @Nullable String label,
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable String event,
        @Nullable String eventKey,
        @Nullable String ticket) {}
