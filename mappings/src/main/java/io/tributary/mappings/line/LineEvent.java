package io.tributary.mappings.line;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.EpochMillis;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an official account on LINE.
 *
 * @param webhookEventId the same when it is delivered again; older events have none
 * @param source null if LINE does not tell where it happened
 */
record LineEvent(
        @Nullable String type,
        @JsonDeserialize(using = EpochMillis.class) @Nullable Instant timestamp,
        @Nullable String webhookEventId,
        @Nullable Source source,
        @Nullable LineMessage message,
        @Nullable Unsend unsend,
        @Nullable Follow follow,
        @Nullable Members joined,
        @Nullable Members left,
        @Nullable Postback postback,
        @Nullable Video videoPlayComplete,
        @Nullable Beacon beacon,
        @Nullable Link link,
        @Nullable Membership membership,
        @Nullable Delivery delivery) {

    /**
     * Where it happened: a chat with one user, a group, or a room of several.
     *
     * @param userId of who did it; missing in groups if the user does not want to be known
     */
    record Source(
            @Nullable String type,
            @Nullable String userId,
            @Nullable String groupId,
            @Nullable String roomId) {

        /** The group or room; null in a chat with one user. */
        @Nullable String crowd() {
            return Payloads.firstText(groupId, roomId);
        }
    }

    /** A message was taken back. */
    record Unsend(@Nullable String messageId) {}

    /** The account was added as a friend, or is blocked no more. */
    record Follow(@Nullable Boolean isUnblocked) {}

    /** Who joined or left. */
    record Members(@Nullable List<Source> members) {}

    /**
     * A button was pressed.
     *
     * @param data what the company gave the button
     * @param params the date, time or menu that was picked
     */
    record Postback(@Nullable String data, @Nullable Map<String, String> params) {}

    /** A video was watched to its end. */
    record Video(@Nullable String trackingId) {}

    /** Somebody came near a beacon. */
    record Beacon(@Nullable String hwid, @Nullable String type) {}

    /**
     * A user was linked with an account of the company's.
     *
     * @param nonce by which the company's sign-in page named the account
     */
    record Link(@Nullable String result, @Nullable String nonce) {}

    /** A paid membership began, went on or ended. */
    record Membership(@Nullable String type, @Nullable String membershipId) {}

    /**
     * A message that was sent to a telephone number arrived.
     *
     * @param data the tag that it was sent with, else a hash of the number
     */
    record Delivery(@Nullable String data) {}

    boolean is(String other) {
        return other.equals(type);
    }

    /** Who did it; null if LINE does not tell. */
    @Nullable String userId() {
        return source == null ? null : Payloads.text(source.userId());
    }
}
