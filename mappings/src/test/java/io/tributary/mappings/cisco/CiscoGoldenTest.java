package io.tributary.mappings.cisco;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CiscoGoldenTest {

    static Stream<String> recorded() {
        return CiscoPayloads.RECORDED.names();
    }

    static Stream<String> written() {
        return CiscoPayloads.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedFiles(String name) {
        CiscoPayloads.RECORDED.check(
                name, () -> CiscoPayloads.ALL.map(CiscoPayloads.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        CiscoPayloads.WRITTEN.check(
                name, () -> CiscoPayloads.ALL.map(CiscoPayloads.WRITTEN.bytes(name)));
    }
}
