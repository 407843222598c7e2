package io.tributary.mappings.discourse;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class DiscourseRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            DiscourseEvents.WRITTEN
                    .names()
                    .flatMap(name -> DiscourseEvents.WRITTEN.samplesOf(name).values().stream())
                    .toList();

    @Override
    protected List<byte[]> good() {
        return PAYLOADS;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return DiscourseEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("ana@example.com", "Ana Ruiz", "order 1042");
    }
}
