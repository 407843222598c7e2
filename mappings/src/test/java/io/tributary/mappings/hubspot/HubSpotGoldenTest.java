package io.tributary.mappings.hubspot;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HubSpotGoldenTest {

    private static final Goldens RECORDED = new Goldens("crm/hubspot");
    private static final Goldens SAMPLES = Goldens.samples("hubspot");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(
                name,
                () ->
                        RECORDED.isTable(name)
                                ? HubSpotEvents.table(RECORDED.bytes(name))
                                : HubSpotEvents.map(RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> HubSpotEvents.map(SAMPLES.bytes(name)));
    }
}
