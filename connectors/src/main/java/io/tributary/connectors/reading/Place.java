package io.tributary.connectors.reading;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a period stands.
 *
 * @param at the beginning of the piece of the period that is being read; all before it is accepted
 * @param cursor of the page that comes next; null for the first of the piece
 */
record Place(Instant at, @Nullable String cursor) {

    static Place beginning(Instant from) {
        return new Place(from, null);
    }

    /** As {@link #text} wrote it. */
    static Place of(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? beginning(Instant.parse(text))
                : new Place(Instant.parse(text.substring(0, space)), text.substring(space + 1));
    }

    String text() {
        return cursor == null ? at.toString() : at + " " + cursor;
    }

    /** The piece of the period that is being read. */
    Period piece(Instant end, Duration longest) {
        Instant to = at.plus(longest);
        return new Period(at, to.isBefore(end) ? to : end);
    }

    /** Where to go on after a page; null if it was the last one of the last piece. */
    @Nullable Place after(ApiPage page, Period piece, Instant end) {
        if (page.next() != null) {
            return new Place(at, page.next().isEmpty() ? null : page.next());
        }
        return piece.to().isBefore(end) ? beginning(piece.to()) : null;
    }
}
