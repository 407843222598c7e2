package io.tributary.mappings.amazon;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmazonGoldenTest {

    private static final Goldens RECORDED = new Goldens("commerce/amazon-sp-api");
    private static final Goldens SAMPLES = Goldens.samples("amazon-sp-api");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> AmazonEvents.map(RECORDED.bytes(name)));
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> AmazonEvents.map(SAMPLES.bytes(name)));
    }
}
