package io.tributary.mappings.dialogflow;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialogflowGoldenTest {

    static Stream<String> recorded() {
        return DialogflowEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return DialogflowEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        DialogflowEvents.RECORDED.check(
                name, () -> DialogflowEvents.map(DialogflowEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        DialogflowEvents.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, DialogflowEvents.map(body)));
        DialogflowEvents.WRITTEN.checkSamples(name, mapped);
    }
}
