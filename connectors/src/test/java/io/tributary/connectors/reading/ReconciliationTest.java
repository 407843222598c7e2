package io.tributary.connectors.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.position.SourcePositions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofHours(26);

    private final Memory positions = new Memory();

    /** The end of what is read, which is a little before the time of the clock. */
    private Instant now = START;

    @Test
    void readsTheLastHoursAtOnceAndThenAgainAndAgain() {
        Reconciliation reconciliation = hub();

        Reading first = Objects.requireNonNull(reconciliation.due());
        assertThat(first.place()).isEqualTo(Place.beginning(START.minus(WINDOW)));
        assertThat(first.end()).isEqualTo(START);
        first.move(null, List.of());
        assertThat(reconciliation.due()).isNull();

        now = START.plus(EVERY).minusSeconds(1);
        assertThat(reconciliation.due()).isNull();
        now = START.plus(EVERY);
        Reading second = Objects.requireNonNull(reconciliation.due());
        assertThat(second.place().at()).isEqualTo(now.minus(WINDOW));
        assertThat(second.end()).isEqualTo(now);
    }

    @Test
    void goesOnAfterARestartWhereItStood() {
        Reading begun = Objects.requireNonNull(hub().due());
        Place middle = new Place(START.minusSeconds(60), "page 2");
        begun.move(middle, List.of());
        now = START.plus(Duration.ofHours(1));

        Reading found = Objects.requireNonNull(hub().due());

        assertThat(found.place()).isEqualTo(middle);
        assertThat(found.end()).isEqualTo(START);
    }

    @Test
    void wantsAnItemOnceUntilItChanges() {
        Reconciliation reconciliation = hub();
        List<byte[]> page = List.of(new byte[] {1}, new byte[] {2});
        Reading first = Objects.requireNonNull(reconciliation.due());
        assertThat(first.wanted(page)).isEqualTo(page);
        assertThat(first.wanted(page)).as("not accepted yet").isEqualTo(page);
        first.move(null, page);
        now = START.plus(EVERY);

        Reading second = Objects.requireNonNull(reconciliation.due());

        byte[] changed = {3};
        assertThat(second.wanted(List.of(page.get(0), changed))).containsExactly(changed);
        assertThat(Objects.requireNonNull(hub().due()).wanted(page))
                .as("of another hub")
                .isEqualTo(page);
    }

    @Test
    void leavesNoGapAfterAHubThatWasAwayForLongerThanTheWindow() {
        Objects.requireNonNull(hub().due()).move(null, List.of());
        now = START.plus(Duration.ofDays(5));

        Reading found = Objects.requireNonNull(hub().due());

        assertThat(found.place().at()).isEqualTo(START);
        assertThat(found.end()).isEqualTo(now);
    }

    @Test
    void neverGoesBackBehindAnotherHub() {
        Reconciliation one = hub();
        Reconciliation other = hub();
        Reading reading = Objects.requireNonNull(one.due());
        Reading same = Objects.requireNonNull(other.due());
        Place second = new Place(START.minusSeconds(60), "2");
        Place third = new Place(START.minusSeconds(60), "3");
        reading.move(second, List.of());
        Objects.requireNonNull(one.due()).move(third, List.of());

        assertThatThrownBy(() -> same.move(second, List.of()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(Objects.requireNonNull(other.due()).place()).isEqualTo(third);
    }

    @Test
    void readsALongPeriodInPiecesWithoutAGap() {
        Instant end = START.plus(Duration.ofHours(30));
        Place place = Place.beginning(START);
        Period first = place.piece(end, Duration.ofDays(1));
        assertThat(first).isEqualTo(new Period(START, START.plus(Duration.ofDays(1))));
        ApiPage more = new ApiPage(List.of(), Map.of(), "page 2");
        Place within = Objects.requireNonNull(place.after(more, first, end));
        assertThat(within).isEqualTo(new Place(START, "page 2"));
        assertThat(Place.of(within.text())).isEqualTo(within);

        ApiPage last = new ApiPage(List.of(), Map.of(), null);
        Place next = Objects.requireNonNull(within.after(last, first, end));
        assertThat(next).isEqualTo(Place.beginning(first.to()));
        Period second = next.piece(end, Duration.ofDays(1));
        assertThat(second).isEqualTo(new Period(first.to(), end));
        assertThat(next.after(last, second, end)).isNull();
        assertThat(within.after(new ApiPage(List.of(), Map.of(), ""), first, end)).isEqualTo(place);
    }

    private Reconciliation hub() {
        return new Reconciliation(
                positions, "shop/eu", EVERY, WINDOW, () -> now.plus(Reconciliation.LAG));
    }

    private static final class Memory implements SourcePositions {

        private final Map<String, String> kept = new HashMap<>();

        @Override
        public Optional<String> find(String source, String name) {
            return Optional.ofNullable(kept.get(source + name));
        }

        @Override
        public boolean move(String source, String name, @Nullable String from, String to) {
            String key = source + name;
            if (!Objects.equals(kept.get(key), from)) {
                return false;
            }
            kept.put(key, to);
            return true;
        }
    }
}
