package io.tributary.mappings.slack;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackGoldenTest {

    static Stream<String> recorded() {
        return SlackEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return SlackEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        SlackEvents.RECORDED.check(name, () -> SlackEvents.map(SlackEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        SlackEvents.bodies(name)
                .forEach((sample, body) -> mapped.put(sample, SlackEvents.map(body)));
        SlackEvents.WRITTEN.checkSamples(name, mapped);
    }
}
