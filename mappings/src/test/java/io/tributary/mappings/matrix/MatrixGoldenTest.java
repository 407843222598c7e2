package io.tributary.mappings.matrix;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixGoldenTest {

    static Stream<String> recorded() {
        return MatrixTransactions.RECORDED.names();
    }

    static Stream<String> written() {
        return MatrixTransactions.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        MatrixTransactions.RECORDED.check(
                name, () -> MatrixTransactions.map(MatrixTransactions.transaction(name)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        MatrixTransactions.WRITTEN
                .samplesOf(name)
                .forEach((sample, body) -> mapped.put(sample, MatrixTransactions.map(body)));
        MatrixTransactions.WRITTEN.checkSamples(name, mapped);
    }
}
