package io.tributary.hub.tracking;

import java.util.Arrays;
import java.util.Optional;

/**
 * The calls of the tracking API. Libraries for browsers and telephones shorten the address to the
 * first letter.
 */
enum TrackingCall {
    TRACK,
    IDENTIFY,
    PAGE,
    SCREEN,
    ALIAS,
    GROUP,
    BATCH;

    private static final String PATH = "/v1/";

    /** As the address and the payload have it. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The call that the path is the address of; empty if it is none. */
    static Optional<TrackingCall> ofPath(String path) {
        String word = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        return Arrays.stream(values())
                .filter(
                        call ->
                                call.word().equals(word)
                                        || call.word().substring(0, 1).equals(word))
                .findFirst();
    }
}
