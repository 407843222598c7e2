package io.tributary.mappings.alexa;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlexaGoldenTest {

    static Stream<String> recorded() {
        return AlexaEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return AlexaEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        AlexaEvents.RECORDED.check(name, () -> AlexaEvents.map(AlexaEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        AlexaEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, AlexaEvents.map(body)));
        AlexaEvents.WRITTEN.checkSamples(name, mapped);
    }
}
