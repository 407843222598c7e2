package io.tributary.mappings.engage;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class EngageRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            EngagePayloads.RECORDED.names().map(EngagePayloads.RECORDED::bytes),
                            EngagePayloads.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    EngagePayloads.WRITTEN
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
        return EngagePayloads.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("order 1042", "Porto", "traveling from");
    }
}
