package io.tributary.mappings.iadvize;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IAdvizeGoldenTest {

    static Stream<String> recorded() {
        return IAdvizePayloads.RECORDED.names();
    }

    static Stream<String> written() {
        return IAdvizePayloads.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        IAdvizePayloads.RECORDED.check(
                name, () -> IAdvizePayloads.map(IAdvizePayloads.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        IAdvizePayloads.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, IAdvizePayloads.map(body)));
        IAdvizePayloads.WRITTEN.checkSamples(name, mapped);
    }
}
