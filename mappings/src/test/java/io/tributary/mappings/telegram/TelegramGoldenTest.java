package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramGoldenTest {

    private static final Goldens RECORDED = new Goldens("messaging/telegram");
    private static final Goldens WRITTEN = Goldens.samples("telegram");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> written() {
        return WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> TelegramEvents.map(RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        WRITTEN.samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, TelegramEvents.map(body)));
        WRITTEN.checkSamples(name, mapped);
    }
}
