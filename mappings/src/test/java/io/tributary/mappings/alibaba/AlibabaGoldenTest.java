package io.tributary.mappings.alibaba;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlibabaGoldenTest {

    private static final Goldens SAMPLES = Goldens.samples("alibaba");

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> AlibabaEvents.map(SAMPLES.bytes(name)));
    }
}
