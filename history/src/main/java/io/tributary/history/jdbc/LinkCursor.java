package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.query.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where a link stands among those of its customer: what explains most comes first, then the oldest.
 *
 * @param left of a decision its id
 * @param right of a decision {@link #NONE}
 */
record LinkCursor(Rank rank, Instant at, UUID left, UUID right) {

    /** What a link tells of who the customer is. */
    enum Rank {
        DECIDED(0),
        TAKEN(1),
        NOT_TAKEN(2),
        /** What only finds the customer: there may be thousands, one per order. */
        FINDING(3);

        private final int place;

        Rank(int place) {
            this.place = place;
        }

        /** As statements count ranks. */
        int place() {
            return place;
        }

        static Rank at(int place) {
            return Arrays.stream(values())
                    .filter(rank -> rank.place == place)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no link has rank " + place));
        }
    }

    static final UUID NONE = new UUID(0, 0);

    static final Comparator<LinkCursor> DECISIONS_IN_ORDER =
            Comparator.comparing(LinkCursor::at)
                    .thenComparing(LinkCursor::left, NameUuid::compareUnsigned)
                    .reversed();

    private static final LinkCursor START =
            new LinkCursor(Rank.DECIDED, Instant.parse("9999-01-01T00:00:00Z"), NONE, NONE);

    /** Behind all decisions, before all evidence. */
    static final LinkCursor EVIDENCE = new LinkCursor(Rank.TAKEN, Instant.EPOCH, NONE, NONE);

    /**
     * @throws IllegalArgumentException if the cursor is none that {@link #text} made
     */
    static LinkCursor of(PageRequest page) {
        String text = page.cursor();
        if (text == null) {
            return START;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length != 4) {
                throw unknown();
            }
            return new LinkCursor(
                    Rank.valueOf(parts[0]),
                    Instant.parse(parts[1]),
                    UUID.fromString(parts[2]),
                    UUID.fromString(parts[3]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unknown();
        }
    }

    String text() {
        byte[] bytes =
                (rank + " " + at + " " + left + " " + right).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "the cursor is not one that this list gave; leave it out to begin anew");
    }
}
