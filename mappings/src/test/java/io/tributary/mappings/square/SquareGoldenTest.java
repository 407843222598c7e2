package io.tributary.mappings.square;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SquareGoldenTest {

    private static final Goldens SAMPLES = Goldens.samples("square");

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> SquareEvents.map(SAMPLES.bytes(name)));
    }
}
