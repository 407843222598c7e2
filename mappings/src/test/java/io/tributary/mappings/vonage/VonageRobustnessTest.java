package io.tributary.mappings.vonage;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class VonageRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            VonageEvents.RECORDED.names().map(VonageEvents.RECORDED::bytes),
                            VonageEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    VonageEvents.WRITTEN
                                                            .samplesOf(name)
                                                            .values()
                                                            .stream()))
                    .toList();

    @Override
    protected List<byte[]> good() {
        return PAYLOADS;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return VonageEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("Ana", "447700900001", "98765");
    }
}
