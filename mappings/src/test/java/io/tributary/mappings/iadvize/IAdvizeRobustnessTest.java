package io.tributary.mappings.iadvize;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class IAdvizeRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            IAdvizePayloads.RECORDED.names().map(IAdvizePayloads.RECORDED::bytes),
                            IAdvizePayloads.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    IAdvizePayloads.WRITTEN
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
        return IAdvizePayloads.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("order 1042", "very helpful");
    }
}
