package io.tributary.mappings.infobip;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InfobipGoldenTest {

    static Stream<String> recorded() {
        return InfobipEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return InfobipEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        InfobipEvents.RECORDED.check(
                name, () -> InfobipEvents.map(InfobipEvents.RECORDED.bytes(name)));
    }

    static Stream<String> rcsRecorded() {
        return InfobipEvents.RCS_RECORDED.names();
    }

    @ParameterizedTest
    @MethodSource("rcsRecorded")
    void mapsRecordedPayloadsOfRcs(String name) {
        InfobipEvents.RCS_RECORDED.check(
                name, () -> InfobipEvents.mapRcs(InfobipEvents.RCS_RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        checkSamples(InfobipEvents.WRITTEN, name);
    }

    @Test
    void mapsSamplesOfRcs() {
        checkSamples(InfobipEvents.RCS_WRITTEN, "results");
    }

    private static void checkSamples(Goldens goldens, String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        goldens.samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, InfobipEvents.map(body)));
        goldens.checkSamples(name, mapped);
    }
}
