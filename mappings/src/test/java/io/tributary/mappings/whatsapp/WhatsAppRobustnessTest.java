package io.tributary.mappings.whatsapp;

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

/** Whatever comes, it is mapped, ignored or rejected, and nothing else happens. */
class WhatsAppRobustnessTest {

    private static final Goldens GOLDENS = new Goldens("messaging/whatsapp-cloud");
    private static final List<String> NAMES = GOLDENS.names().toList();

    @Provide
    Arbitrary<String> payloads() {
        return Arbitraries.of(NAMES);
    }

    @Property(tries = 1000)
    void brokenBytesAreMappedOrRejected(@ForAll("payloads") String name, @ForAll long seed) {
        mapOrReject(MutatedPayload.bytes(GOLDENS.bytes(name), seed));
    }

    @Property(tries = 1500)
    void oddValuesAreMappedOrRejected(@ForAll("payloads") String name, @ForAll long seed) {
        mapOrReject(MutatedPayload.values(GOLDENS.bytes(name), seed));
    }

    private static void mapOrReject(byte[] body) {
        try {
            assertThat(WhatsAppEvents.map(body))
                    .isEqualTo(WhatsAppEvents.map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("Binda").doesNotContain("1111111111111");
        }
    }
}
