package io.tributary.mappings.inboundmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.MutatedPayload;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, it is mapped, ignored or rejected, and nothing else happens. */
class InboundMailRobustnessTest {

    private static final Goldens SAMPLES = Goldens.samples("inboundmail");
    private static final List<String> NAMES = SAMPLES.names().toList();

    @Provide
    Arbitrary<String> payloads() {
        return Arbitraries.of(NAMES);
    }

    @Property(tries = 1000)
    void brokenBytesAreMappedOrRejected(@ForAll("payloads") String name, @ForAll long seed) {
        mapOrReject(name, MutatedPayload.bytes(SAMPLES.bytes(name), seed));
    }

    @Property(tries = 2000)
    void oddValuesAreMappedOrRejected(@ForAll("payloads") String name, @ForAll long seed) {
        byte[] payload = SAMPLES.bytes(name);
        if (payload[0] == '{' || payload[0] == '[') {
            mapOrReject(name, MutatedPayload.values(payload, seed));
        }
    }

    private static void mapOrReject(String name, byte[] body) {
        try {
            assertThat(InboundMails.map(name, body))
                    .isEqualTo(InboundMails.map(name, body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty())
                    .allSatisfy(
                            each -> assertThat(InteractionJson.canonicalBytes(each)).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("example.com").doesNotContain("Ruiz");
        }
    }
}
