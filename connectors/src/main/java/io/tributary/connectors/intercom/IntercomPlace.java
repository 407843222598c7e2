package io.tributary.connectors.intercom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of conversations stands.
 *
 * @param search where the next page of the search is, as Intercom told; empty for the first, and if
 *     there is none
 * @param waiting ids of conversations that are yet to be read
 */
record IntercomPlace(String search, List<String> waiting) {

    /** As {@link #text} wrote it. */
    static IntercomPlace of(@Nullable String cursor) {
        if (cursor == null) {
            return new IntercomPlace("", List.of());
        }
        int bar = cursor.lastIndexOf('|');
        String ids = cursor.substring(bar + 1);
        return new IntercomPlace(
                cursor.substring(0, bar), ids.isEmpty() ? List.of() : List.of(ids.split(",")));
    }

    boolean isOfConversation() {
        return !waiting.isEmpty();
    }

    String conversation() {
        return waiting.get(0);
    }

    /**
     * After a page of the search.
     *
     * @param next empty after the last one
     */
    IntercomPlace found(String next, List<String> ids) {
        return new IntercomPlace(next, ids);
    }

    /** After a conversation. */
    IntercomPlace behindConversation() {
        return new IntercomPlace(search, waiting.subList(1, waiting.size()));
    }

    /** Null if all is read. */
    @Nullable String text() {
        return search.isEmpty() && waiting.isEmpty()
                ? null
                : search + "|" + String.join(",", waiting);
    }
}
