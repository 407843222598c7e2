package io.tributary.mappings.infobip;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class InfobipRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            InfobipEvents.RECORDED.names().map(InfobipEvents.RECORDED::bytes),
                            InfobipEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    InfobipEvents.WRITTEN
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
        return InfobipEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("447700900001", "order 1042");
    }
}
