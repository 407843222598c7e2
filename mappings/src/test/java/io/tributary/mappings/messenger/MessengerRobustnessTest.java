package io.tributary.mappings.messenger;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class MessengerRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            MessengerEvents.RECORDED.names().map(MessengerEvents.RECORDED::bytes),
                            MessengerEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    MessengerEvents.WRITTEN
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
        return MessengerEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("talla", "0000000000001");
    }
}
