package io.tributary.mappings.viber;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class ViberRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            ViberEvents.RECORDED.names().map(ViberEvents.RECORDED::bytes),
                            ViberEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    ViberEvents.WRITTEN
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
        return ViberEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("Ana", "01234567890A", "97251");
    }
}
