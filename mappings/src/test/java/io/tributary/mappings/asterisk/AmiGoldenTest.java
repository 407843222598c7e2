package io.tributary.mappings.asterisk;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmiGoldenTest {

    static Stream<String> recorded() {
        return AmiPayloads.RECORDED.names();
    }

    static Stream<String> written() {
        return AmiPayloads.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedSessions(String name) {
        AmiPayloads.RECORDED.check(
                name, () -> AmiPayloads.ALL.map(AmiPayloads.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        AmiPayloads.WRITTEN.check(name, () -> AmiPayloads.ALL.map(AmiPayloads.WRITTEN.bytes(name)));
    }
}
