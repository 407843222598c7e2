package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.position.SourcePositions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class StoredSourcePositionsTest {

    private static final String SOURCE = "shop/eu";

    private final DataSource pool = TestDatabase.create();
    private final SourcePositions positions = StoredSourcePositions.on(pool);

    @Test
    void keepsThePositionOfEachReadingOfEachSource() {
        assertThat(positions.find(SOURCE, "orders")).isEmpty();

        assertThat(positions.move(SOURCE, "orders", null, "1")).isTrue();
        assertThat(positions.move(SOURCE, "refunds", null, "2")).isTrue();
        assertThat(positions.move("shop/us", "orders", null, "3")).isTrue();

        SourcePositions restarted = StoredSourcePositions.on(pool);
        assertThat(restarted.find(SOURCE, "orders")).contains("1");
        assertThat(restarted.find(SOURCE, "refunds")).contains("2");
        assertThat(restarted.find("shop/us", "orders")).contains("3");
    }

    @Test
    void movesOnlyFromWhereTheCallerFoundIt() {
        positions.move(SOURCE, "orders", null, "1");

        assertThat(positions.move(SOURCE, "orders", null, "2")).isFalse();
        assertThat(positions.move(SOURCE, "orders", "0", "2")).isFalse();
        assertThat(positions.find(SOURCE, "orders")).contains("1");
        assertThat(positions.move(SOURCE, "orders", "1", "2")).isTrue();
        assertThat(positions.find(SOURCE, "orders")).contains("2");
    }

    @Test
    void letsOneOfTwoHubsMoveOnAtATime() throws Exception {
        positions.move(SOURCE, "orders", null, "0");
        SourcePositions other = StoredSourcePositions.on(TestDatabase.another(pool));
        ExecutorService hubs = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> moved =
                    hubs.invokeAll(List.of(counting(positions), counting(other)));

            assertThat(moved.get(0).get() + moved.get(1).get()).isEqualTo(200);
            assertThat(positions.find(SOURCE, "orders")).contains("200");
        } finally {
            hubs.shutdownNow();
        }
    }

    /** Counts on until 200, and answers how many of the steps were its own. */
    private static Callable<Integer> counting(SourcePositions positions) {
        return () -> {
            int own = 0;
            int at = 0;
            while (at < 200) {
                String from = positions.find(SOURCE, "orders").orElseThrow();
                at = Integer.parseInt(from);
                if (at < 200 && positions.move(SOURCE, "orders", from, Integer.toString(at + 1))) {
                    own++;
                }
            }
            return own;
        };
    }

    @Test
    void refusesWhatIsNoPosition() {
        String tooLong = "x".repeat(SourcePositions.MOST_CHARACTERS + 1);

        assertThatThrownBy(() -> positions.move(SOURCE, "orders", null, tooLong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8000");
    }
}
