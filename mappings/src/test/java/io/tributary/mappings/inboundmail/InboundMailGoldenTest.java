package io.tributary.mappings.inboundmail;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InboundMailGoldenTest {

    private static final Goldens RECORDED = new Goldens("email/inbound-webhooks");
    private static final Goldens SAMPLES = Goldens.samples("inboundmail");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> InboundMails.map(name, RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> InboundMails.map(name, SAMPLES.bytes(name)));
    }
}
