package io.tributary.mappings.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of every mapping: whatever comes, it is mapped, always to the same, ignored or
 * rejected without a word of whose it is, and nothing else happens.
 */
public abstract class RobustnessContract {

    /** Good ones, in JSON, which are broken and made odd. */
    protected abstract List<byte[]> good();

    protected abstract List<Interaction> map(byte[] body);

    /** What of the good payloads is somebody's. */
    protected abstract List<String> personal();

    @Provide
    protected Arbitrary<byte[]> payloads() {
        return Arbitraries.of(good());
    }

    @Property(tries = 1000)
    protected void brokenBytesAreMappedOrRejected(
            @ForAll("payloads") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.bytes(payload, seed));
    }

    @Property(tries = 3000)
    protected void oddValuesAreMappedOrRejected(
            @ForAll("payloads") byte[] payload, @ForAll long seed) {
        mapOrReject(MutatedPayload.values(payload, seed));
    }

    protected final void mapOrReject(byte[] body) {
        try {
            assertThat(map(body))
                    .isEqualTo(map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty())
                    .allSatisfy(
                            each -> assertThat(InteractionJson.canonicalBytes(each)).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(String.valueOf(e.getMessage())).doesNotContain(personal());
        }
    }
}
