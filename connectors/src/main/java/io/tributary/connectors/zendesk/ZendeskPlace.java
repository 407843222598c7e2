package io.tributary.connectors.zendesk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of tickets and their comments stands.
 *
 * @param tickets Zendesk's cursor of the next page of tickets; empty if there is none
 * @param waiting ids of tickets whose comments are yet to be read
 * @param comments Zendesk's cursor within the comments of the first; empty for their first page
 */
record ZendeskPlace(String tickets, List<String> waiting, String comments) {

    static ZendeskPlace of(@Nullable String cursor) {
        if (cursor == null) {
            return new ZendeskPlace("", List.of(), "");
        }
        String[] parts = cursor.split("\\|", -1);
        List<String> waiting = parts[1].isEmpty() ? List.of() : List.of(parts[1].split(","));
        return new ZendeskPlace(parts[0], waiting, parts[2]);
    }

    boolean isOfComments() {
        return !waiting.isEmpty();
    }

    String ticket() {
        return waiting.get(0);
    }

    /** After a page of tickets. */
    ZendeskPlace withTickets(String next, List<String> ids) {
        return new ZendeskPlace(next, new ArrayList<>(ids), "");
    }

    /** After a page of comments. */
    ZendeskPlace withComments(String next) {
        return next.isEmpty()
                ? new ZendeskPlace(tickets, waiting.subList(1, waiting.size()), "")
                : new ZendeskPlace(tickets, waiting, next);
    }

    /** Null if all is read. */
    @Nullable String text() {
        return tickets.isEmpty() && waiting.isEmpty()
                ? null
                : tickets + "|" + String.join(",", waiting) + "|" + comments;
    }
}
