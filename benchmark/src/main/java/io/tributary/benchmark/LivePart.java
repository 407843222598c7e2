package io.tributary.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All contenders bring live events into empty databases. */
final class LivePart implements Part {

    private final Stage stage;

    LivePart(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Result measure() throws IOException, InterruptedException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bare", bare());
        Contenders contenders = new Contenders(stage.settings().hub());
        List<Contender> named =
                stage.settings().contenders().stream().map(contenders::named).toList();
        Comparison comparison = new Comparison(stage);
        comparison.measure(named);
        comparison.table(stage.out());
        json.putAll(comparison.json());
        return new Result(comparison.isClean(), json);
    }

    private BareLimits bare() throws IOException, InterruptedException {
        BareLimits limits = BareLimits.measure(stage.cluster(), stage.settings());
        stage.out()
                .printf(
                        "Bare: %,.0f rows/s in batches of 100, %,.0f durable sends/s in batches of"
                                + " 100%n",
                        limits.rows(), limits.sends());
        return limits;
    }
}
