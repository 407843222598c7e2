package io.tributary.mappings.etsy;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EtsyGoldenTest {

    private static final Goldens SAMPLES = Goldens.samples("etsy");

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> EtsyEvents.map(SAMPLES.bytes(name)));
    }
}
