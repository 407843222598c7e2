package io.tributary.hub.api;

import java.util.List;
import java.util.Optional;

/** The events that could not be mapped or recorded, and what a person can do with them. */
public interface FailureDesk {

    /** How many failures one call looks at, at most. */
    int MOST = 1000;

    /** Failures of the selection, newest first, at most the limit. */
    List<FailedEvent> list(FailureSelection selection, int limit);

    Optional<FailedEvent> find(String id);

    /** The body as it now stands; empty if there is no such failure. */
    Optional<byte[]> body(String id);

    /** Puts the event back to be mapped again; false if there is no such failure. */
    boolean replay(String id);

    /** Puts all events of the selection back; answers how many. */
    int replayAll(FailureSelection selection);

    /** Replaces the body; false if there is no such failure. */
    boolean edit(String id, byte[] body);
}
