package io.tributary.mappings.sinch;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class SinchSmsRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            SinchSmsEvents.RECORDED.names().map(SinchSmsEvents.RECORDED::bytes),
                            SinchSmsEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    SinchSmsEvents.WRITTEN
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
        return SinchSmsEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("447700900001", "order 1042");
    }
}
