package io.tributary.mappings.freshdesk;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreshdeskGoldenTest {

    private static final Goldens RECORDED = new Goldens("crm/freshdesk");
    private static final Goldens SAMPLES = Goldens.samples("freshdesk");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> FreshdeskEvents.map(RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> FreshdeskEvents.map(SAMPLES.bytes(name)));
    }
}
