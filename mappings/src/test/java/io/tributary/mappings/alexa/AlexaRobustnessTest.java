package io.tributary.mappings.alexa;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class AlexaRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            AlexaEvents.RECORDED.names().map(AlexaEvents.RECORDED::bytes),
                            AlexaEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    AlexaEvents.WRITTEN
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
        return AlexaEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("account.ANA", "person.ANA", "opens-the-account", "testToken");
    }
}
