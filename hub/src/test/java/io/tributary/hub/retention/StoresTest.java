package io.tributary.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoresTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Stores stores = new Stores(meters);

    @Test
    void tellsOfAStoreFromFourFifthsOfItsLimitOn() {
        stores.update(List.of(new StoreState("failures", 79_999, Double.NaN, 0.79999)));
        assertThat(stores.nearlyFull()).isEmpty();

        stores.update(List.of(new StoreState("failures", 81_000, Double.NaN, 0.81)));
        assertThat(stores.nearlyFull()).containsEntry("failures", "failures is 81 % full");
        assertThat(stores.anyFull()).isFalse();

        stores.update(List.of(new StoreState("failures", 100_000, Double.NaN, 1.0)));
        assertThat(stores.anyFull()).isTrue();
    }

    @Test
    void isNeverFullWithoutALimit() {
        stores.update(List.of(new StoreState("raw-archive", 1e9, 1e12, null)));

        assertThat(stores.nearlyFull()).isEmpty();
        assertThat(value("tributary.store.filled")).isNaN();
    }

    @Test
    void measuresRowsAndBytes() {
        stores.update(List.of(new StoreState("raw-archive", 10, 2_000, 0.5)));
        stores.update(List.of(new StoreState("raw-archive", 11, 2_200, 0.55)));

        assertThat(value("tributary.store.rows")).isEqualTo(11);
        assertThat(value("tributary.store.size")).isEqualTo(2_200);
        assertThat(value("tributary.store.filled")).isEqualTo(0.55);
    }

    private double value(String gauge) {
        return meters.get(gauge).tag("store", "raw-archive").gauge().value();
    }
}
