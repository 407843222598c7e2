package io.tributary.mappings.twilio;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioSmsGoldenTest {

    static Stream<String> recorded() {
        return TwilioSmsEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return TwilioSmsEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        TwilioSmsEvents.RECORDED.check(
                name, () -> TwilioSmsEvents.map(TwilioSmsEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        TwilioSmsEvents.WRITTEN.check(
                name, () -> TwilioSmsEvents.map(TwilioSmsEvents.WRITTEN.bytes(name)));
    }
}
