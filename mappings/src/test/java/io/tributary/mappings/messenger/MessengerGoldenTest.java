package io.tributary.mappings.messenger;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessengerGoldenTest {

    static Stream<String> recorded() {
        return MessengerEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return MessengerEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        MessengerEvents.RECORDED.check(
                name, () -> MessengerEvents.map(MessengerEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        MessengerEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, MessengerEvents.map(body)));
        MessengerEvents.WRITTEN.checkSamples(name, mapped);
    }
}
