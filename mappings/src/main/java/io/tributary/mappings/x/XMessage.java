package io.tributary.mappings.x;

import io.tributary.history.interaction.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A direct message, whichever API told it.
 *
 * @param recipient null if it went to a group, or X does not tell
 * @param conversation as API 2 names it; null if it cannot be told
 * @param posts ids of those that it is about
 * @param attributes beyond those that every message has
 */
record XMessage(
        String id,
        Instant createdAt,
        XUser sender,
        @Nullable XUser recipient,
        @Nullable String conversation,
        @Nullable String text,
        List<String> posts,
        List<Attachment> attachments,
        Map<String, Object> attributes) {

    /** API 2 names the conversation of two by both of their ids, the lower one first. */
    static @Nullable String conversation(@Nullable XUser one, @Nullable XUser other) {
        String first = one == null ? null : one.number();
        String second = other == null ? null : other.number();
        if (first == null || second == null) {
            return null;
        }
        return isLower(first, second) ? first + "-" + second : second + "-" + first;
    }

    private static boolean isLower(String digits, String others) {
        return digits.length() == others.length()
                ? digits.compareTo(others) <= 0
                : digits.length() < others.length();
    }
}
