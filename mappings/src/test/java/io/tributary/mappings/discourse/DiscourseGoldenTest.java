package io.tributary.mappings.discourse;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscourseGoldenTest {

    static Stream<String> written() {
        return DiscourseEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        DiscourseEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, DiscourseEvents.map(sample, body)));
        DiscourseEvents.WRITTEN.checkSamples(name, mapped);
    }
}
