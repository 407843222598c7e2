package io.tributary.mappings.sinch;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class SinchVoiceRobustnessTest extends RobustnessContract {

    @Override
    protected List<byte[]> good() {
        return SinchVoicePayloads.ALL.all();
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return SinchVoicePayloads.ALL.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("7700900001", "order 1042");
    }
}
