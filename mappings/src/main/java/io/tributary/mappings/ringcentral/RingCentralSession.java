package io.tributary.mappings.ringcentral;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands, at one moment.
 *
 * @param sequence orders the notifications of a session, which come in no order
 * @param parties whose state changed
 */
record RingCentralSession(
        @Nullable Long sequence,
        @Nullable String sessionId,
        @Nullable String telephonySessionId,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant creationTime,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant eventTime,
        @Nullable Origin origin,
        @Nullable List<@Nullable Party> parties) {

    /** How the session came about. */
    record Origin(@Nullable String type) {}

    /**
     * One leg of the call, seen by whom it is of.
     *
     * @param direction inbound: the party is called; outbound: it calls
     */
    record Party(
            @Nullable String id,
            @Nullable String extensionId,
            @Nullable String direction,
            @Nullable RingCentralParty from,
            @Nullable RingCentralParty to,
            @Nullable Status status,
            @Nullable Boolean missedCall,
            @Nullable List<@Nullable Recording> recordings) {}

    /** The state of a leg, and why it ended. */
    record Status(@Nullable String code, @Nullable String reason) {}

    /** Names a recording, which the API serves. */
    record Recording(@Nullable String id) {}

    String id() {
        return Payloads.required(
                Payloads.firstText(telephonySessionId, sessionId), "telephonySessionId");
    }
}
