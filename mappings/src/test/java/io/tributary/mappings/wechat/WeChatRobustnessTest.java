package io.tributary.mappings.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.MutatedPayload;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, it is mapped, ignored or rejected, and nothing else happens. */
class WeChatRobustnessTest {

    private static final Goldens RECORDED = new Goldens("messaging/wechat");
    private static final Goldens SAMPLES = Goldens.samples("wechat");
    private static final List<byte[]> BODIES =
            Stream.concat(
                            RECORDED.names().map(RECORDED::bytes),
                            SAMPLES.names().map(SAMPLES::bytes))
                    .toList();

    @Provide
    Arbitrary<byte[]> payloads() {
        return Arbitraries.of(BODIES);
    }

    @Property(tries = 2000)
    void brokenBytesAreMappedOrRejected(@ForAll("payloads") byte[] payload, @ForAll long seed) {
        byte[] body = MutatedPayload.bytes(payload, seed);
        try {
            assertThat(WeChatEvents.map(body))
                    .isEqualTo(WeChatEvents.map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty())
                    .allSatisfy(
                            each -> assertThat(InteractionJson.canonicalBytes(each)).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("oia2Tju").doesNotContain("example.com");
        }
    }
}
