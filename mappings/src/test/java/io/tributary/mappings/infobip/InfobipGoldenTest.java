package io.tributary.mappings.infobip;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InfobipGoldenTest {

    static Stream<String> recorded() {
        return InfobipEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return InfobipEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        InfobipEvents.RECORDED.check(
                name, () -> InfobipEvents.map(InfobipEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        InfobipEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, InfobipEvents.map(body)));
        InfobipEvents.WRITTEN.checkSamples(name, mapped);
    }
}
