package io.tributary.connectors.freshdesk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of tickets and their conversations stands.
 *
 * @param since tickets that changed at this time or later are listed; null if there are no more
 * @param page number of the next page of them
 * @param waiting ids of tickets whose conversations are yet to be read
 * @param conversations number of the next page of the conversations of the first
 */
record FreshdeskPlace(@Nullable Instant since, int page, List<String> waiting, int conversations) {

    /** As {@link #text} wrote it. */
    static FreshdeskPlace of(@Nullable String cursor, Instant from) {
        if (cursor == null) {
            return new FreshdeskPlace(from, 1, List.of(), 1);
        }
        String[] parts = cursor.split("\\|", -1);
        return new FreshdeskPlace(
                parts[0].isEmpty() ? null : Instant.parse(parts[0]),
                Integer.parseInt(parts[1]),
                parts[2].isEmpty() ? List.of() : List.of(parts[2].split(",")),
                Integer.parseInt(parts[3]));
    }

    boolean isOfConversations() {
        return !waiting.isEmpty();
    }

    String ticket() {
        return waiting.get(0);
    }

    /**
     * After a page of tickets that is not the last one: from when the last of them changed, and not
     * by a number, as a ticket that changes leaves its place and all behind it move up.
     */
    FreshdeskPlace behind(Instant last, List<String> ids) {
        return since != null && last.isAfter(since)
                ? new FreshdeskPlace(last, 1, ids, 1)
                : new FreshdeskPlace(since, page + 1, ids, 1);
    }

    /** After the last page of tickets. */
    FreshdeskPlace atEnd(List<String> ids) {
        return new FreshdeskPlace(null, 1, ids, 1);
    }

    /** After a page of conversations. */
    FreshdeskPlace said(boolean more) {
        return more
                ? new FreshdeskPlace(since, page, waiting, conversations + 1)
                : new FreshdeskPlace(since, page, waiting.subList(1, waiting.size()), 1);
    }

    /** Null if all is read. */
    @Nullable String text() {
        return since == null && waiting.isEmpty()
                ? null
                : (since == null ? "" : since)
                        + "|"
                        + page
                        + "|"
                        + String.join(",", waiting)
                        + "|"
                        + conversations;
    }
}
