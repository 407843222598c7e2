package io.tributary.mappings.viber;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViberGoldenTest {

    static Stream<String> recorded() {
        return ViberEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return ViberEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        ViberEvents.RECORDED.check(name, () -> ViberEvents.map(ViberEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        ViberEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, ViberEvents.map(body)));
        ViberEvents.WRITTEN.checkSamples(name, mapped);
    }
}
