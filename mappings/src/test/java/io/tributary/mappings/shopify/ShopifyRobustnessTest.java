package io.tributary.mappings.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.MutatedPayload;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever comes, it is mapped, ignored or rejected, and nothing else happens. */
class ShopifyRobustnessTest {

    private static final Goldens GOLDENS = new Goldens("commerce/shopify");
    private static final List<String> NAMES = GOLDENS.names().toList();

    @Provide
    Arbitrary<String> payloads() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<String> topics() {
        return Arbitraries.of(
                        "orders/create",
                        "orders/delete",
                        "orders/edited",
                        "refunds/create",
                        "customers/update",
                        "customers/redact",
                        "checkouts/update",
                        "fulfillments/create",
                        "disputes/update",
                        "carts/update",
                        "no-slash",
                        "/")
                .injectNull(0.3);
    }

    @Property(tries = 1000)
    void brokenBytesAreMappedOrRejected(
            @ForAll("payloads") String name,
            @ForAll("topics") @Nullable String topic,
            @ForAll long seed) {
        mapOrReject(topic, MutatedPayload.bytes(GOLDENS.bytes(name), seed));
    }

    @Property(tries = 1500)
    void oddValuesAreMappedOrRejected(
            @ForAll("payloads") String name,
            @ForAll("topics") @Nullable String topic,
            @ForAll long seed) {
        mapOrReject(topic, MutatedPayload.values(GOLDENS.bytes(name), seed));
    }

    private static void mapOrReject(@Nullable String topic, byte[] body) {
        try {
            assertThat(ShopifyEvents.map(topic, body))
                    .isEqualTo(ShopifyEvents.map(topic, body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("hostmail").doesNotContain("doe.ca");
        }
    }
}
