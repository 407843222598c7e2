package io.tributary.mappings.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.MutatedPayload;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever comes, it is mapped, ignored or rejected, and nothing else happens. */
class WooRobustnessTest {

    private static final Goldens RECORDED = new Goldens("commerce/woocommerce");
    private static final Goldens SAMPLES = Goldens.samples("woocommerce");
    private static final List<byte[]> BODIES =
            Stream.concat(
                            RECORDED.names().map(RECORDED::bytes),
                            SAMPLES.names().map(SAMPLES::bytes))
                    .toList();

    @Provide
    Arbitrary<byte[]> payloads() {
        return Arbitraries.of(BODIES);
    }

    @Provide
    Arbitrary<String> topics() {
        return Arbitraries.of(
                        "order.created",
                        "order.deleted",
                        "order.restored",
                        "customer.updated",
                        "customer.deleted",
                        "product.updated",
                        "action.woocommerce_add_to_cart",
                        "subscription.updated",
                        "no-dot",
                        ".")
                .injectNull(0.3);
    }

    @Property(tries = 1000)
    void brokenBytesAreMappedOrRejected(
            @ForAll("payloads") byte[] payload,
            @ForAll("topics") @Nullable String topic,
            @ForAll long seed) {
        mapOrReject(topic, MutatedPayload.bytes(payload, seed));
    }

    @Property(tries = 1500)
    void oddValuesAreMappedOrRejected(
            @ForAll("payloads") byte[] payload,
            @ForAll("topics") @Nullable String topic,
            @ForAll long seed) {
        mapOrReject(topic, MutatedPayload.values(payload, seed));
    }

    private static void mapOrReject(@Nullable String topic, byte[] body) {
        try {
            assertThat(WooEvents.map(topic, body))
                    .isEqualTo(WooEvents.map(topic, body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("example.com").doesNotContain("Doe");
        }
    }
}
