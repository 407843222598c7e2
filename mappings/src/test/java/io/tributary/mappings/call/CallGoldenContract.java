package io.tributary.mappings.call;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every payload gives what is beside it; see {@link Goldens}. */
public abstract class CallGoldenContract {

    protected abstract CallPayloads payloads();

    @TestFactory
    Stream<DynamicTest> mapsRecordedPayloads() {
        Goldens recorded = payloads().recorded();
        return recorded == null
                ? Stream.of()
                : recorded.names()
                        .map(
                                name ->
                                        DynamicTest.dynamicTest(
                                                name,
                                                () ->
                                                        recorded.check(
                                                                name,
                                                                () ->
                                                                        payloads()
                                                                                .map(
                                                                                        recorded
                                                                                                .bytes(
                                                                                                        name)))));
    }

    @TestFactory
    Stream<DynamicTest> mapsSamples() {
        return payloads()
                .written()
                .names()
                .map(name -> DynamicTest.dynamicTest(name, () -> checkSamples(name)));
    }

    private void checkSamples(String file) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        payloads()
                .written()
                .samplesOf(file)
                .forEach((sample, body) -> mapped.put(sample, payloads().map(body)));
        payloads().written().checkSamples(file, mapped);
    }
}
