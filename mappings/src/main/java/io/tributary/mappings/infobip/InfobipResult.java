package io.tributary.mappings.infobip;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the results of a webhook: a message that came in or, with a status or a time at which it
 * was seen, how far a message of the company has come.
 *
 * @param integrationType the network; null if it is SMS
 * @param text the words with the keyword, by which Infobip chose the webhook
 * @param message what came in over another network
 */
record InfobipResult(
        @Nullable String messageId,
        @Nullable String bulkId,
        @Nullable String pairedMessageId,
        @JsonAlias("sender") @Nullable String from,
        @JsonAlias("destination") @Nullable String to,
        @Nullable String integrationType,
        @Nullable String channel,
        @Nullable String text,
        @Nullable String keyword,
        @Nullable Content message,
        @Nullable String callbackData,
        @Nullable String campaignReferenceId,
        @Nullable Conversation conversation,
        @JsonDeserialize(using = InfobipTime.class) @Nullable Instant receivedAt,
        @JsonDeserialize(using = InfobipTime.class) @Nullable Instant sentAt,
        @JsonDeserialize(using = InfobipTime.class) @Nullable Instant doneAt,
        @JsonDeserialize(using = InfobipTime.class) @Nullable Instant seenAt,
        @Nullable Group status,
        @Nullable Fault error,
        @JsonAlias("messageCount") @Nullable String smsCount) {

    /** Words, a file, a place, or a suggestion that was tapped. */
    record Content(
            @Nullable String type,
            @Nullable String text,
            @JsonAlias({"mediaUrl", "fileUrl", "imageUrl"}) @Nullable String url,
            @Nullable String fileName,
            @Nullable String postbackData,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String trackingData) {

        /** The place that was sent; null if none was. */
        @Nullable String place() {
            return latitude == null || longitude == null ? null : latitude + ", " + longitude;
        }
    }

    /** How far it has come: a group of statuses, and one of it. */
    record Group(@Nullable String groupName, @Nullable String name) {}

    /** Why it could not be delivered. */
    record Fault(@Nullable String groupName, @Nullable String name) {}

    /** An exchange that Infobip tells apart. */
    record Conversation(@Nullable String id) {}

    boolean isReceipt() {
        return status != null || seenAt != null;
    }

    /** The customer's address. */
    @Nullable String customer() {
        return isReceipt() ? to : from;
    }

    /** The company's address; reports of SMS do not have it. */
    @Nullable String company() {
        return isReceipt() ? from : to;
    }

    /** What it came over, or goes; null if it is not told, which is SMS. */
    @Nullable String network() {
        return Payloads.firstText(integrationType, channel);
    }
}
