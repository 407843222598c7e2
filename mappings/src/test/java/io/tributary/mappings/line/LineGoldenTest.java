package io.tributary.mappings.line;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineGoldenTest {

    static Stream<String> recorded() {
        return LineEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return LineEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        LineEvents.RECORDED.check(name, () -> LineEvents.map(LineEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        LineEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, LineEvents.map(body)));
        LineEvents.WRITTEN.checkSamples(name, mapped);
    }
}
