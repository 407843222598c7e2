package io.tributary.mappings.shopify;

import io.tributary.mappings.payload.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShopifyGoldenTest {

    private static final Goldens GOLDENS = new Goldens("commerce/shopify");

    static Stream<String> payloads() {
        return GOLDENS.names();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void mapsRecordedPayloads(String name) {
        GOLDENS.check(name, () -> ShopifyEvents.map(null, GOLDENS.bytes(name)));
    }
}
