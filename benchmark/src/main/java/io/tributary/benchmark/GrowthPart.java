package io.tributary.benchmark;

import io.tributary.benchmark.stored.StoredHistories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hubs with ever more stored bring the same live events into their histories. */
final class GrowthPart implements Part {

    private final Stage stage;
    private final StoredHistories histories;

    GrowthPart(Stage stage, StoredHistories histories) {
        this.stage = stage;
        this.histories = histories;
    }

    @Override
    public Result measure() throws IOException, InterruptedException {
        Contenders contenders = new Contenders(stage.settings().hub());
        List<Contender> hubs = new ArrayList<>();
        hubs.add(contenders.hub(histories.empty()));
        for (long stored : stage.settings().stored().growth()) {
            hubs.add(contenders.hub(histories.of(stored)));
        }
        Comparison comparison = new Comparison(stage);
        comparison.measure(hubs);
        stage.out()
                .printf(
                        "%nGrowth: hubs on stored histories, customers %,d",
                        stage.settings().stored().customers());
        comparison.table(stage.out());
        return new Result(comparison.isClean(), Map.of("growth", comparison.json()));
    }
}
