package io.tributary.mappings.vonage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.MutatedPayload;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, it is mapped, ignored or rejected, and nothing else happens. */
class VonageRobustnessTest {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            VonageEvents.RECORDED.names().map(VonageEvents.RECORDED::bytes),
                            VonageEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    VonageEvents.WRITTEN
                                                            .samplesOf(name)
                                                            .values()
                                                            .stream()))
                    .toList();

    @Provide
    Arbitrary<byte[]> payloads() {
        return Arbitraries.of(PAYLOADS);
    }

    @Property(tries = 1000)
    void brokenBytesAreMappedOrRejected(@ForAll("payloads") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.bytes(payload, seed));
    }

    @Property(tries = 3000)
    void oddValuesAreMappedOrRejected(@ForAll("payloads") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.values(payload, seed));
    }

    private static void mapOrReject(byte[] body) {
        try {
            assertThat(VonageEvents.map(body))
                    .isEqualTo(VonageEvents.map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage())
                    .doesNotContain("Ana")
                    .doesNotContain("447700900001")
                    .doesNotContain("98765");
        }
    }
}
