package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.query.SourceRhythms;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredSourceRhythmsTest {

    private static final Instant HOUR = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final DataSource pool = TestDatabase.create();
    private final JdbcClient database = JdbcClient.create(pool);
    private final SourceRhythms rhythms = StoredSourceRhythms.on(pool);

    @Test
    void countsFromTheBeginningOfOneHourToThatOfTheNext() {
        gave(100);
        rhythms.note(HOUR.plusSeconds(30));
        gave(3);
        rhythms.note(HOUR.plusSeconds(90)); // noted already
        gave(4);
        rhythms.note(HOUR.plusSeconds(3_600));

        assertThat(rhythms.all()).containsOnlyKeys("shop/eu");
        assertThat(expectedAWeekLater()).isEqualTo(7);
    }

    @Test
    void notesNothingInTheMidstOfAnHour() {
        gave(100);
        rhythms.note(HOUR.plus(Duration.ofMinutes(10)));

        assertThat(rhythms.all()).isEmpty();
    }

    @Test
    void forgetsWhatIsOlderThanItLooksBack() {
        gave(100);
        rhythms.note(HOUR);
        gave(7);
        rhythms.note(HOUR.plusSeconds(3_600));
        rhythms.note(HOUR.plus(Duration.ofDays(35)));
        assertThat(rows()).isEqualTo(3);

        rhythms.note(HOUR.plus(Duration.ofDays(37)));
        assertThat(rows()).isEqualTo(2);
    }

    private double expectedAWeekLater() {
        Instant then = HOUR.plus(WEEK);
        return rhythms.all().get("shop/eu").expected(then, then.plusSeconds(3_600));
    }

    private long rows() {
        return database.sql("SELECT count(*) FROM source_hour").query(Long.class).single();
    }

    private void gave(int events) {
        database.sql(
                        """
                        INSERT INTO source_activity AS a
                            (source_key, source, mapping, last_event_at, events, interactions)
                        VALUES ('11111111-1111-1111-1111-111111111111', 'shop/eu', 'shop', now(),
                            :events, 0)
                        ON CONFLICT (source_key) DO UPDATE SET events = a.events + excluded.events
                        """)
                .param("events", events)
                .update();
    }
}
