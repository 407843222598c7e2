package io.tributary.mappings.linkedin;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class LinkedInRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            LinkedInEvents.WRITTEN
                    .names()
                    .flatMap(name -> LinkedInEvents.WRITTEN.samplesOf(name).values().stream())
                    .toList();

    @Override
    protected List<byte[]> good() {
        return PAYLOADS;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return LinkedInEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("aBcDeF12_3", "Precio");
    }
}
