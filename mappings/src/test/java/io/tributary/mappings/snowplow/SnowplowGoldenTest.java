package io.tributary.mappings.snowplow;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnowplowGoldenTest {

    private static final Goldens RECORDED = new Goldens("survey/snowplow");
    private static final Goldens SAMPLES = Goldens.samples("snowplow");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> SnowplowEvents.map(RECORDED.bytes(name)));
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> SnowplowEvents.map(SAMPLES.bytes(name)));
    }
}
