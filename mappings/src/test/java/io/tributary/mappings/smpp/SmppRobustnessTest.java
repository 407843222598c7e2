package io.tributary.mappings.smpp;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class SmppRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            SmppEvents.RECORDED.names().map(SmppEvents.RECORDED::bytes),
                            SmppEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    SmppEvents.WRITTEN
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
        return SmppEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("447700900001", "order 1042");
    }
}
