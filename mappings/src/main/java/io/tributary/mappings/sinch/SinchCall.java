package io.tributary.mappings.sinch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.IsoTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a callback of Sinch Voice tells of a call.
 *
 * @param callid names the call, or the leg that the answer of an earlier callback connected it to
 * @param cli the caller's number, of a call that comes in
 * @param from the caller's number, of a call that is over; {@code private} if it is withheld
 * @param duration seconds
 * @param custom what the company gave the call
 * @param destination where the recording or transcript is, of a notification
 */
record SinchCall(
        @Nullable String callid,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant timestamp,
        @Nullable String cli,
        @Nullable String from,
        @Nullable Destination to,
        @Nullable String domain,
        @Nullable String originationType,
        @Nullable String rdnis,
        @Nullable Integer duration,
        @Nullable String result,
        @Nullable String reason,
        @Nullable String custom,
        @Nullable String conferenceId,
        @Nullable Amd amd,
        @Nullable JsonNode menuResult,
        @Nullable String type,
        @Nullable String destination) {

    /** Who is called: a number, a user of an app, a SIP address. */
    record Destination(@Nullable String type, @Nullable String endpoint) {}

    /** Who picked up: human, machine, ... */
    record Amd(@Nullable String status) {}
}
