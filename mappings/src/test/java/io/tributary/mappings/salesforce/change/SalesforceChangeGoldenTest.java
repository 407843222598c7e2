package io.tributary.mappings.salesforce.change;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SalesforceChangeGoldenTest {

    private static final Goldens RECORDED = new Goldens("crm/salesforce-events");
    private static final Goldens SAMPLES = Goldens.samples("salesforce-change");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> SalesforceChangeEvents.map(RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> SalesforceChangeEvents.map(SAMPLES.bytes(name)));
    }
}
