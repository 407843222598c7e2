package io.tributary.hub.acceptance;

import org.jspecify.annotations.Nullable;

/** Something of which there may be too little, or too much, to take more events. Thread-safe. */
public interface AcceptanceLimit {

    /** One word, the same at all times: for metrics. */
    String name();

    /** Why nothing is taken now, and what to do about it; null while events are taken. */
    @Nullable String reason();
}
