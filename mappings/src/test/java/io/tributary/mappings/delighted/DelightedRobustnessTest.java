package io.tributary.mappings.delighted;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class DelightedRobustnessTest extends RobustnessContract {

    private static final Goldens RECORDED = new Goldens("survey/delighted");
    private static final Goldens SAMPLES = Goldens.samples("delighted");
    private static final List<byte[]> BODIES =
            Stream.concat(
                            RECORDED.names().map(RECORDED::bytes),
                            SAMPLES.names().map(SAMPLES::bytes))
                    .toList();

    @Override
    protected List<byte[]> good() {
        return BODIES;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return DelightedEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("example.com", "Gravis");
    }
}
