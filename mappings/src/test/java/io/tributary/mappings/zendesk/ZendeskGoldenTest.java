package io.tributary.mappings.zendesk;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ZendeskGoldenTest {

    private static final Goldens RECORDED = new Goldens("crm/zendesk");
    private static final Goldens SAMPLES = Goldens.samples("zendesk");

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
                                ? ZendeskEvents.table(RECORDED.bytes(name))
                                : ZendeskEvents.map(RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> ZendeskEvents.map(SAMPLES.bytes(name)));
    }
}
