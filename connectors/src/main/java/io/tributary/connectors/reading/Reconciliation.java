package io.tributary.connectors.reading;

import io.tributary.history.position.SourcePositions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads, again and again, what the last hours brought, to find what no webhook told. If it could
 * not read for longer than that, it reads all since it last did. Not thread-safe.
 */
final class Reconciliation {

    static final String POSITION = "reconciliation";

    /** What was written just now, not every platform lists yet; X refuses to be asked for it. */
    static final Duration LAG = Duration.ofMinutes(1);

    /** Of a busy source, the items of a day; some ten megabytes. */
    private static final int REMEMBERED = 50_000;

    private final SourcePositions positions;
    private final String source;
    private final Duration every;
    private final Duration window;
    private final InstantSource clock;
    private final Lately lately = new Lately(REMEMBERED);

    /** As the database last told, so that it is not asked while nothing is to be done. */
    private @Nullable String known;

    Reconciliation(
            SourcePositions positions,
            String source,
            Duration every,
            Duration window,
            InstantSource clock) {
        this.positions = positions;
        this.source = source;
        this.every = every;
        this.window = window;
        this.clock = clock;
    }

    /** What is to be read now; null if nothing is. */
    @Nullable Reading due() {
        Stand stand = stand();
        if (stand == null || (stand.place() == null && isDue(stand))) {
            stand = begin(stand);
        }
        return stand.place() == null ? null : new Window(stand, stand.place());
    }

    private @Nullable Stand stand() {
        if (known == null) {
            known = positions.find(source, POSITION).orElse(null);
        }
        return known == null ? null : Stand.of(known);
    }

    private boolean isDue(Stand done) {
        return !now().isBefore(done.to().plus(every));
    }

    private Instant now() {
        return clock.instant().minus(LAG);
    }

    private Stand begin(@Nullable Stand last) {
        Instant now = now();
        Instant from = now.minus(window);
        Instant since = last != null && last.to().isBefore(from) ? last.to() : from;
        Stand next = new Stand(now, Place.beginning(since));
        move(next);
        return next;
    }

    private void move(Stand next) {
        String was = known;
        // Whatever comes of it is read from the database if it fails.
        known = null;
        if (!positions.move(source, POSITION, was, next.text())) {
            throw new IllegalStateException(
                    "another hub has read " + source + " meanwhile; this one goes on from there");
        }
        known = next.text();
    }

    /**
     * How the last one stands, or stood.
     *
     * @param to the end of what it reads
     * @param place null if it has read all
     */
    private record Stand(Instant to, @Nullable Place place) {

        static Stand of(String text) {
            int space = text.indexOf(' ');
            return space < 0
                    ? new Stand(Instant.parse(text), null)
                    : new Stand(
                            Instant.parse(text.substring(0, space)),
                            Place.of(text.substring(space + 1)));
        }

        String text() {
            return place == null ? to.toString() : to + " " + place.text();
        }
    }

    private final class Window implements Reading {

        private final Stand stand;
        private final Place place;

        Window(Stand stand, Place place) {
            this.stand = stand;
            this.place = place;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public Instant end() {
            return stand.to();
        }

        @Override
        public List<byte[]> wanted(List<byte[]> items) {
            return lately.unknown(items);
        }

        @Override
        public void move(@Nullable Place next, List<byte[]> accepted) {
            lately.add(accepted);
            Reconciliation.this.move(new Stand(stand.to(), next));
        }

        @Override
        public void stumble(String problem, int read) {
            // The source is told to fail, and the log says why.
        }
    }
}
