package io.tributary.mappings.woocommerce;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WooGoldenTest {

    private static final Goldens RECORDED = new Goldens("commerce/woocommerce");
    private static final Goldens SAMPLES = Goldens.samples("woocommerce");

    static Stream<String> recorded() {
        return RECORDED.names();
    }

    static Stream<String> samples() {
        return SAMPLES.names();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void mapsRecordedPayloads(String name) {
        RECORDED.check(name, () -> WooEvents.map(null, RECORDED.bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mapsSamples(String name) {
        SAMPLES.check(name, () -> WooEvents.map(topic(name), SAMPLES.bytes(name)));
    }

    /** Refunds come from the REST API only, and so without a topic. */
    private static @Nullable String topic(String name) {
        return switch (name) {
            case "refund" -> null;
            case "product", "coupon" -> name + ".updated";
            case "action" -> "action.woocommerce_add_to_cart";
            default -> "order.updated";
        };
    }
}
