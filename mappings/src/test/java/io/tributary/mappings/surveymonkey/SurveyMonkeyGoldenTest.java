package io.tributary.mappings.surveymonkey;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SurveyMonkeyGoldenTest {

    private static final Goldens SAMPLES = Goldens.samples("surveymonkey");

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> SurveyMonkeyEvents.map(SAMPLES.bytes(name)));
    }
}
