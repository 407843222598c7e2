package io.tributary.mappings.apple;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class AppleMessagesRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            AppleMessagesEvents.WRITTEN
                    .names()
                    .flatMap(name -> AppleMessagesEvents.WRITTEN.samplesOf(name).values().stream())
                    .toList();

    @Override
    protected List<byte[]> good() {
        return PAYLOADS;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return AppleMessagesEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("AQAAY1cfW9pjMDJ", "order 1042");
    }
}
