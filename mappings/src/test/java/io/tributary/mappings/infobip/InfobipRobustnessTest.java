package io.tributary.mappings.infobip;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class InfobipRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.of(
                            recorded(InfobipEvents.RECORDED),
                            recorded(InfobipEvents.RCS_RECORDED),
                            written(InfobipEvents.WRITTEN),
                            written(InfobipEvents.RCS_WRITTEN))
                    .flatMap(payloads -> payloads)
                    .toList();

    private static Stream<byte[]> recorded(Goldens goldens) {
        return goldens.names().map(goldens::bytes);
    }

    private static Stream<byte[]> written(Goldens goldens) {
        return goldens.names().flatMap(name -> goldens.samplesOf(name).values().stream());
    }

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
