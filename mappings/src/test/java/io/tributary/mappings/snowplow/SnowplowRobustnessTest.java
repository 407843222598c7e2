package io.tributary.mappings.snowplow;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class SnowplowRobustnessTest extends RobustnessContract {

    private static final Goldens RECORDED = new Goldens("survey/snowplow");
    private static final Goldens SAMPLES = Goldens.samples("snowplow");
    private static final List<byte[]> BODIES =
            Stream.concat(
                            RECORDED.names()
                                    .filter(name -> !name.contains("INVALID"))
                                    .map(RECORDED::bytes),
                            SAMPLES.names().map(SAMPLES::bytes))
                    .toList();

    @Override
    protected List<byte[]> good() {
        return BODIES;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return SnowplowEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("203.0.113.9", "order 1001");
    }
}
