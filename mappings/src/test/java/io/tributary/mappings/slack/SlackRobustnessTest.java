package io.tributary.mappings.slack;

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
class SlackRobustnessTest {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            SlackEvents.RECORDED.names().map(SlackEvents.RECORDED::bytes),
                            SlackEvents.WRITTEN
                                    .names()
                                    .flatMap(name -> SlackEvents.bodies(name).values().stream()))
                    .toList();

    private static final List<byte[]> EVENTS =
            PAYLOADS.stream().filter(payload -> payload[0] == '{').toList();

    private static final List<byte[]> INTERACTIVE =
            List.copyOf(SlackEvents.WRITTEN.samplesOf("interactive").values());

    @Provide
    Arbitrary<byte[]> payloads() {
        return Arbitraries.of(PAYLOADS);
    }

    @Provide
    Arbitrary<byte[]> events() {
        return Arbitraries.of(EVENTS);
    }

    @Provide
    Arbitrary<byte[]> interactive() {
        return Arbitraries.of(INTERACTIVE);
    }

    @Property(tries = 1000)
    void brokenBytesAreMappedOrRejected(@ForAll("payloads") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.bytes(payload, seed));
    }

    @Property(tries = 3000)
    void oddValuesAreMappedOrRejected(@ForAll("events") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.values(payload, seed));
    }

    @Property(tries = 2000)
    void oddFormsAreMappedOrRejected(@ForAll("interactive") byte[] payload, @ForAll long seed) {
        mapOrReject(SlackEvents.form(MutatedPayload.values(payload, seed)));
    }

    private static void mapOrReject(byte[] body) {
        try {
            assertThat(SlackEvents.map(body))
                    .isEqualTo(SlackEvents.map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage())
                    .doesNotContain("Ana")
                    .doesNotContain("U01ANA")
                    .doesNotContain("1042");
        }
    }
}
