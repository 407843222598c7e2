package io.tributary.mappings.engage;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngageGoldenTest {

    static Stream<String> recorded() {
        return EngagePayloads.RECORDED.names();
    }

    static Stream<String> written() {
        return EngagePayloads.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        EngagePayloads.RECORDED.check(
                name, () -> EngagePayloads.map(EngagePayloads.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        EngagePayloads.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, EngagePayloads.map(body)));
        EngagePayloads.WRITTEN.checkSamples(name, mapped);
    }
}
