package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.payload.Goldens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mapping file for orders of a Vendure. */
class VendureExampleTest {

    private static final Goldens SAMPLES = Goldens.samples("vendure");

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    private static List<Interaction> map(String sample) {
        return DeclaredExamples.read("vendure-orders")
                .map(
                        DeclaredExamples.event(
                                "vendure/main",
                                "application/json",
                                Map.of("region", "ES"),
                                SAMPLES.bytes(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String sample) {
        SAMPLES.check(sample, () -> map(sample));
    }

    @Test
    void latestStepSaysHowTheOrderIs() {
        Interaction paid = map("paid").get(0);
        Interaction cancelled = map("cancelled").get(0);
        assertThat(cancelled.id()).isEqualTo(paid.id());
        assertThat(InteractionParts.latest(cancelled, paid)).isEqualTo(cancelled);
    }

    @Test
    void basketIsNoOrder() {
        assertThat(map("basket")).isEmpty();
    }
}
