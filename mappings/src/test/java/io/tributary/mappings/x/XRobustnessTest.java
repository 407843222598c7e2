package io.tributary.mappings.x;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class XRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            XEvents.RECORDED.stream()
                                    .map(Goldens::new)
                                    .flatMap(recorded -> recorded.names().map(recorded::bytes)),
                            XEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    XEvents.WRITTEN
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
        return XEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("Virginie", "707685546848550916", "anaruiz", "2244994945");
    }
}
