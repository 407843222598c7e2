package io.tributary.connectors.webhook;

import java.util.Map;

/** What a check says of a webhook request. */
public sealed interface Verdict {

    /** The platform sent it; the route may have it. */
    record Genuine() implements Verdict {}

    /**
     * The platform sent it sealed; the route may have what was in it.
     *
     * @param body in place of the one that was received
     */
    record Opened(byte[] body) implements Verdict {}

    /**
     * A handshake of the platform: answered at the door, nothing for the route.
     *
     * @param status HTTP status
     * @param headers that the platform waits for, beside the usual ones
     */
    record Answer(int status, String contentType, Map<String, String> headers, byte[] body)
            implements Verdict {

        public Answer {
            headers = Map.copyOf(headers);
        }

        public Answer(int status, String contentType, byte[] body) {
            this(status, contentType, Map.of(), body);
        }
    }

    /**
     * Not genuine; answered with 401.
     *
     * @param reason for the log and the metrics, without anything that the sender chose
     */
    record Refused(String reason) implements Verdict {}

    /**
     * Not in the form that the check reads; answered with 400, as sending it again is of no use.
     *
     * @param reason for the sender and the log, without anything that the sender chose
     */
    record Unreadable(String reason) implements Verdict {}

    /**
     * What the check needs is away at the moment; answered with 503, so that it is sent again.
     *
     * @param reason for the log, without anything that the sender chose
     */
    record Undecided(String reason) implements Verdict {}
}
