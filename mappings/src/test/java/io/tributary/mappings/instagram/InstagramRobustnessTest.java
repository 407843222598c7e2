package io.tributary.mappings.instagram;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class InstagramRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            InstagramEvents.RECORDED.names().map(InstagramEvents.RECORDED::bytes),
                            InstagramEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    InstagramEvents.WRITTEN
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
        return InstagramEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("talla", "0000000000001");
    }
}
