package io.tributary.mappings.chatwoot;

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
class ChatwootRobustnessTest {

    private static final Goldens SAMPLES = Goldens.samples("chatwoot");
    private static final List<byte[]> BODIES = SAMPLES.names().map(SAMPLES::bytes).toList();

    @Provide
    Arbitrary<byte[]> payloads() {
        return Arbitraries.of(BODIES);
    }

    @Property(tries = 1000)
    void brokenBytesAreMappedOrRejected(@ForAll("payloads") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.bytes(payload, seed));
    }

    @Property(tries = 2000)
    void oddValuesAreMappedOrRejected(@ForAll("payloads") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.values(payload, seed));
    }

    private static void mapOrReject(byte[] body) {
        try {
            assertThat(ChatwootEvents.map(body))
                    .isEqualTo(ChatwootEvents.map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty())
                    .allSatisfy(
                            each -> assertThat(InteractionJson.canonicalBytes(each)).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("example.com").doesNotContain("Ruiz");
        }
    }
}
