package io.tributary.mappings.sinch;

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
class SinchSmsRobustnessTest {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            SinchSmsEvents.RECORDED.names().map(SinchSmsEvents.RECORDED::bytes),
                            SinchSmsEvents.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    SinchSmsEvents.WRITTEN
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
            assertThat(SinchSmsEvents.map(body))
                    .isEqualTo(SinchSmsEvents.map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("447700900001").doesNotContain("order 1042");
        }
    }
}
