package io.tributary.mappings.instagram;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstagramGoldenTest {

    static Stream<String> recorded() {
        return InstagramEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return InstagramEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        InstagramEvents.RECORDED.check(
                name, () -> InstagramEvents.map(InstagramEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        InstagramEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, InstagramEvents.map(body)));
        InstagramEvents.WRITTEN.checkSamples(name, mapped);
    }
}
