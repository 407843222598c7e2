package io.tributary.mappings.rocketchat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class RocketChatRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            RocketChatEvents.RECORDED.names().map(RocketChatEvents.RECORDED::bytes),
                            RocketChatEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    RocketChatEvents.WRITTEN
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
        return RocketChatEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("ana@example.com", "Ana Ruiz", "order 1042");
    }
}
