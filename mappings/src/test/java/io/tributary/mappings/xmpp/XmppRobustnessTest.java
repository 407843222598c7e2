package io.tributary.mappings.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.payload.MutatedPayload;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, it is mapped, ignored or rejected, and nothing else happens. */
class XmppRobustnessTest {

    private static final List<byte[]> BODIES =
            XmppStanzas.WRITTEN.names().map(XmppStanzas.WRITTEN::bytes).toList();

    @Provide
    Arbitrary<byte[]> payloads() {
        return Arbitraries.of(BODIES);
    }

    @Property(tries = 2000)
    void brokenBytesAreMappedOrRejected(@ForAll("payloads") byte[] payload, @ForAll long seed) {
        byte[] body = MutatedPayload.bytes(payload, seed);
        try {
            assertThat(XmppStanzas.map(body))
                    .isEqualTo(XmppStanzas.map(body))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty())
                    .allSatisfy(
                            each -> assertThat(InteractionJson.canonicalBytes(each)).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).doesNotContain("ana@", "order 1042", "shop.example");
        }
    }
}
