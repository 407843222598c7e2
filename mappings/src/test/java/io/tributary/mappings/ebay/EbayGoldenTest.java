package io.tributary.mappings.ebay;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EbayGoldenTest {

    private static final Goldens RECORDED = new Goldens("commerce/ebay");
    private static final Goldens SAMPLES = Goldens.samples("ebay");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> EbayEvents.map(RECORDED.bytes(name)));
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> EbayEvents.map(SAMPLES.bytes(name)));
    }
}
