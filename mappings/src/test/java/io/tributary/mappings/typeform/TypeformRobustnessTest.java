package io.tributary.mappings.typeform;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class TypeformRobustnessTest extends RobustnessContract {

    private static final Goldens RECORDED = new Goldens("survey/typeform");
    private static final Goldens SAMPLES = Goldens.samples("typeform");
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
        return TypeformEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("example.com", "Laura");
    }
}
