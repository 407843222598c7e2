package io.tributary.mappings.adobe;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdobeGoldenTest {

    private static final Goldens RECORDED = new Goldens("commerce/adobe-commerce");
    private static final Goldens SAMPLES = Goldens.samples("adobe-commerce");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> AdobeEvents.map(RECORDED.bytes(name)));
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> AdobeEvents.map(SAMPLES.bytes(name)));
    }
}
