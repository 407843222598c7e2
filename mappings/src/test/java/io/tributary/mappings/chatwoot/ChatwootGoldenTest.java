package io.tributary.mappings.chatwoot;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatwootGoldenTest {

    private static final Goldens RECORDED = new Goldens("chat/chatwoot");
    private static final Goldens SAMPLES = Goldens.samples("chatwoot");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> ChatwootEvents.map(RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> ChatwootEvents.map(SAMPLES.bytes(name)));
    }
}
