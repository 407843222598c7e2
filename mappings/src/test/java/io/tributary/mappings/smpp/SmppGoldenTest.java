package io.tributary.mappings.smpp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmppGoldenTest {

    private static final Set<String> PARKED =
            Set.of(
                    "header longer than itself",
                    "element longer than its header",
                    "of no message",
                    "of no state");

    static Stream<String> recorded() {
        return SmppEvents.RECORDED.names();
    }

    static Stream<String> written() {
        return SmppEvents.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        SmppEvents.RECORDED.check(name, () -> SmppEvents.map(SmppEvents.RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        SmppEvents.WRITTEN
                .samplesOf(name)
                .forEach(
                        (sample, body) -> {
                            if (!PARKED.contains(sample)) {
                                mapped.put(sample, SmppEvents.map(body));
                            }
                        });
        SmppEvents.WRITTEN.checkSamples(name, mapped);
    }

    @ParameterizedTest
    @MethodSource("written")
    void parksWhatCannotBeUnderstood(String name) {
        SmppEvents.WRITTEN
                .samplesOf(name)
                .forEach(
                        (sample, body) -> {
                            if (PARKED.contains(sample)) {
                                assertThatThrownBy(() -> SmppEvents.map(body))
                                        .as(sample)
                                        .isInstanceOf(PayloadRejected.class)
                                        .hasMessageStartingWith("shortMessage");
                            }
                        });
    }
}
