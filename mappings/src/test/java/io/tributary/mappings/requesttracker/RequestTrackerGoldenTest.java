package io.tributary.mappings.requesttracker;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTrackerGoldenTest {

    private static final Goldens SAMPLES = Goldens.samples("request-tracker");

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> RequestTrackerEvents.map(SAMPLES.bytes(name)));
    }
}
