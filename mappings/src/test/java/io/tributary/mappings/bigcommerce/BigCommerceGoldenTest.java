package io.tributary.mappings.bigcommerce;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BigCommerceGoldenTest {

    private static final Goldens SAMPLES = Goldens.samples("bigcommerce");

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> BigCommerceEvents.map(SAMPLES.bytes(name)));
    }
}
