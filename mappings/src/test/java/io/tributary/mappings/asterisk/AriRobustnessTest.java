package io.tributary.mappings.asterisk;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class AriRobustnessTest extends RobustnessContract {

    @Override
    protected List<byte[]> good() {
        return AriPayloads.ALL.all();
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return AriPayloads.ALL.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("2025550143", "Ana Ruiz");
    }
}
