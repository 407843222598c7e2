package io.tributary.mappings.wechat;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeChatGoldenTest {

    private static final Goldens RECORDED = new Goldens("messaging/wechat");
    private static final Goldens SAMPLES = Goldens.samples("wechat");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> WeChatEvents.map(RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> WeChatEvents.map(SAMPLES.bytes(name)));
    }
}
