package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class TelegramRobustnessTest extends RobustnessContract {

    private static final Goldens RECORDED = new Goldens("messaging/telegram");
    private static final Goldens WRITTEN = Goldens.samples("telegram");
    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            RECORDED.names().map(RECORDED::bytes),
                            WRITTEN.names()
                                    .flatMap(name -> WRITTEN.samplesOf(name).values().stream()))
                    .toList();

    @Override
    protected List<byte[]> good() {
        return PAYLOADS;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return TelegramEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("Ana", "204831771");
    }
}
