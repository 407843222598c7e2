package io.tributary.mappings.ringcentral;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class RingCentralRobustnessTest extends RobustnessContract {

    @Override
    protected List<byte[]> good() {
        return RingCentralPayloads.ALL.all();
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return RingCentralPayloads.ALL.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("2025550143", "Ana Ruiz", "order 1042");
    }
}
