package io.tributary.mappings.facebook;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FacebookGoldenTest {

    static Stream<String> recorded() {
        return FacebookEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return FacebookEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        FacebookEvents.RECORDED.check(
                name, () -> FacebookEvents.map(FacebookEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        FacebookEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, FacebookEvents.map(body)));
        FacebookEvents.WRITTEN.checkSamples(name, mapped);
    }
}
