package io.tributary.mappings.vonage;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VonageGoldenTest {

    static Stream<String> recorded() {
        return VonageEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return VonageEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        VonageEvents.RECORDED.check(
                name, () -> VonageEvents.map(VonageEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        VonageEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, VonageEvents.map(body)));
        VonageEvents.WRITTEN.checkSamples(name, mapped);
    }
}
