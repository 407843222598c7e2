package io.tributary.history.jdbc;

import io.tributary.history.query.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last row of a page: the next begins behind it, newest first by time, then by id. */
record Cursor(@Nullable Instant at, UUID id) {

    private static final Cursor START = new Cursor(null, new UUID(-1, -1));

    /**
     * @throws IllegalArgumentException if the cursor is none that {@link #text} made
     */
    static Cursor of(PageRequest page) {
        String text = page.cursor();
        if (text == null) {
            return START;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length != 2) {
                throw unknown();
            }
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unknown();
        }
    }

    String text() {
        byte[] bytes = (at + " " + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The time for PostgreSQL, which knows one later than all others. */
    String sqlTime() {
        return at == null ? "infinity" : SqlArrays.sqlTime(at);
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "the cursor is not one that this list gave; leave it out to begin anew");
    }
}
