package io.tributary.mappings.sinchconversation;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class SinchConversationRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            SinchConversationEvents.RECORDED
                                    .names()
                                    .map(SinchConversationEvents.RECORDED::bytes),
                            SinchConversationEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    SinchConversationEvents.WRITTEN
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
        return SinchConversationEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("447700900001", "Ana Ruiz", "order 1042");
    }
}
