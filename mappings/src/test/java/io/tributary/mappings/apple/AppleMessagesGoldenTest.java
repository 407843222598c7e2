package io.tributary.mappings.apple;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppleMessagesGoldenTest {

    static Stream<String> written() {
        return AppleMessagesEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        AppleMessagesEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, AppleMessagesEvents.map(body)));
        AppleMessagesEvents.WRITTEN.checkSamples(name, mapped);
    }
}
