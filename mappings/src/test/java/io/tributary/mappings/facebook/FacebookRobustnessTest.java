package io.tributary.mappings.facebook;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class FacebookRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            FacebookEvents.RECORDED.names().map(FacebookEvents.RECORDED::bytes),
                            FacebookEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    FacebookEvents.WRITTEN
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
        return FacebookEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("Ana", "Tester", "6600000000000001");
    }
}
