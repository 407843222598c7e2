package io.tributary.mappings.rocketchat;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RocketChatGoldenTest {

    static Stream<String> recorded() {
        return RocketChatEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return RocketChatEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RocketChatEvents.RECORDED.check(
                name, () -> RocketChatEvents.map(RocketChatEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        RocketChatEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, RocketChatEvents.map(body)));
        RocketChatEvents.WRITTEN.checkSamples(name, mapped);
    }
}
