package io.tributary.mappings.dynamics;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DynamicsGoldenTest {

    private static final Goldens RECORDED = new Goldens("crm/dynamics365");
    private static final Goldens SAMPLES = Goldens.samples("dynamics");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> DynamicsEvents.map(RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> DynamicsEvents.map(SAMPLES.bytes(name)));
    }
}
