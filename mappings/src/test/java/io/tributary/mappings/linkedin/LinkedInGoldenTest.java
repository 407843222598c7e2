package io.tributary.mappings.linkedin;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedInGoldenTest {

    static Stream<String> written() {
        return LinkedInEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        LinkedInEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, LinkedInEvents.map(body)));
        LinkedInEvents.WRITTEN.checkSamples(name, mapped);
    }
}
