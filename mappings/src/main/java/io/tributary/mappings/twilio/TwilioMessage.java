package io.tributary.mappings.twilio;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A message as Twilio tells of it, still as text: in a webhook (names such as {@code MessageSid})
 * as it came in or as far as it has come since, or in the messages resource (names such as {@code
 * date_sent}) as it is now.
 *
 * @param smsSid the older name of {@code sid}
 * @param direction only in the resource
 * @param serviceSid who sends it, if Twilio chooses the number
 */
record TwilioMessage(
        @JsonProperty("sid") @JsonAlias("MessageSid") @Nullable String sid,
        @JsonProperty("SmsSid") @Nullable String smsSid,
        @JsonProperty("from") @JsonAlias("From") @Nullable String from,
        @JsonProperty("to") @JsonAlias("To") @Nullable String to,
        @JsonProperty("body") @JsonAlias("Body") @Nullable String body,
        @JsonProperty("status") @JsonAlias("MessageStatus") @Nullable String status,
        @JsonProperty("SmsStatus") @Nullable String smsStatus,
        @JsonProperty("direction") @Nullable String direction,
        @JsonProperty("messaging_service_sid") @JsonAlias("MessagingServiceSid")
                @Nullable String serviceSid,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @JsonProperty("date_sent") @Nullable String dateSent,
        @JsonProperty("date_updated") @Nullable String dateUpdated,
        @JsonProperty("error_code") @JsonAlias("ErrorCode") @Nullable String errorCode,
        @JsonProperty("num_media") @JsonAlias("NumMedia") @Nullable String numMedia,
        @JsonProperty("num_segments") @JsonAlias("NumSegments") @Nullable String numSegments,
        @JsonProperty("ProfileName") @Nullable String profileName,
        @JsonProperty("ButtonText") @Nullable String buttonText,
        @JsonProperty("ButtonPayload") @Nullable String buttonPayload,
        @JsonProperty("OriginalRepliedMessageSid") @Nullable String repliedSid,
        @JsonProperty("OptOutType") @Nullable String optOutType,
        @JsonProperty("Latitude") @Nullable String latitude,
        @JsonProperty("Longitude") @Nullable String longitude,
        @JsonProperty("Address") @Nullable String address,
        @JsonProperty("Label") @Nullable String label) {}
