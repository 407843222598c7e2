package io.tributary.mappings.dialogflow;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class DialogflowRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            DialogflowEvents.RECORDED.names().map(DialogflowEvents.RECORDED::bytes),
                            DialogflowEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    DialogflowEvents.WRITTEN
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
        return DialogflowEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("447700900001", "order 1042");
    }
}
