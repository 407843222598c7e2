package io.tributary.mappings.unomi;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnomiGoldenTest {

    private static final Goldens RECORDED = new Goldens("survey/unomi");
    private static final Goldens SAMPLES = Goldens.samples("unomi");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> UnomiEvents.map(RECORDED.bytes(name)));
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> UnomiEvents.map(SAMPLES.bytes(name)));
    }
}
