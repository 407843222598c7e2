package io.tributary.mappings.olark;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OlarkGoldenTest {

    static Stream<String> recorded() {
        return OlarkEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return OlarkEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        OlarkEvents.RECORDED.check(name, () -> OlarkEvents.map(OlarkEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        OlarkEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, OlarkEvents.form(body)));
        OlarkEvents.WRITTEN.checkSamples(name, mapped);
    }
}
