package io.tributary.mappings.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.FormPayload;
import io.tributary.mappings.payload.MutatedPayload;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, it is mapped, ignored or rejected, and nothing else happens. */
class TwilioSmsRobustnessTest {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            TwilioSmsEvents.RECORDED.names().map(TwilioSmsEvents.RECORDED::bytes),
                            TwilioSmsEvents.WRITTEN.names().map(TwilioSmsEvents.WRITTEN::bytes))
                    .toList();

    private static final List<byte[]> RESOURCES =
            PAYLOADS.stream().filter(FormPayload::isJson).toList();

    @Provide
    Arbitrary<byte[]> payloads() {
        return Arbitraries.of(PAYLOADS);
    }

    @Provide
    Arbitrary<byte[]> resources() {
        return Arbitraries.of(RESOURCES);
    }

    @Property(tries = 2000)
    void brokenBytesAreMappedOrRejected(@ForAll("payloads") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.bytes(payload, seed));
    }

    @Property(tries = 1500)
    void oddValuesAreMappedOrRejected(@ForAll("resources") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.values(payload, seed));
    }

    private static void mapOrReject(byte[] body) {
        try {
            assertThat(TwilioSmsEvents.map(body))
                    .isEqualTo(TwilioSmsEvents.map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("2025550143").doesNotContain("look mom");
        }
    }
}
