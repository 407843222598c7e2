package io.tributary.mappings.x;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XGoldenTest {

    static Stream<Arguments> recorded() {
        return XEvents.RECORDED.stream()
                .flatMap(
                        folder ->
                                new Goldens(folder)
                                        .names()
                                        .map(name -> Arguments.of(folder, name)));
    }

    static Stream<String> written() {
        return XEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String folder, String name) {
        Goldens goldens = new Goldens(folder);
        goldens.check(name, () -> XEvents.map(goldens.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        XEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, XEvents.map(body)));
        XEvents.WRITTEN.checkSamples(name, mapped);
    }
}
