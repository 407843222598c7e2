package io.tributary.mappings.sinch;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SinchSmsGoldenTest {

    static Stream<String> recorded() {
        return SinchSmsEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return SinchSmsEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        SinchSmsEvents.RECORDED.check(
                name, () -> SinchSmsEvents.map(SinchSmsEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        SinchSmsEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, SinchSmsEvents.map(body)));
        SinchSmsEvents.WRITTEN.checkSamples(name, mapped);
    }
}
