package io.tributary.mappings.sinchconversation;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SinchConversationGoldenTest {

    static Stream<String> recorded() {
        return SinchConversationEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return SinchConversationEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        SinchConversationEvents.RECORDED.check(
                name,
                () -> SinchConversationEvents.map(SinchConversationEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        SinchConversationEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, SinchConversationEvents.map(body)));
        SinchConversationEvents.WRITTEN.checkSamples(name, mapped);
    }
}
