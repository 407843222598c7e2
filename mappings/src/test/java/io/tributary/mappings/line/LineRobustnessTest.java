package io.tributary.mappings.line;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class LineRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            LineEvents.RECORDED.names().map(LineEvents.RECORDED::bytes),
                            LineEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    LineEvents.WRITTEN
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
        return LineEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("Ana", "Uana", "U11111");
    }
}
