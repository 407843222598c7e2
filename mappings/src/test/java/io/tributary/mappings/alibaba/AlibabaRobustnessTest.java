package io.tributary.mappings.alibaba;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class AlibabaRobustnessTest extends RobustnessContract {

    private static final Goldens SAMPLES = Goldens.samples("alibaba");
    private static final List<byte[]> BODIES =
            SAMPLES.names()
                    .filter(name -> !name.contains("form") && !name.endsWith("fields"))
                    .map(SAMPLES::bytes)
                    .toList();

    @Override
    protected List<byte[]> good() {
        return BODIES;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return AlibabaEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("Where is my", "b2b-665170100");
    }
}
