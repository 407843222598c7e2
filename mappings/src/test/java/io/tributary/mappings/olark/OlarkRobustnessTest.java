package io.tributary.mappings.olark;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class OlarkRobustnessTest extends RobustnessContract {

    @Property(tries = 1000)
    void brokenFormsAreMappedOrRejected(@ForAll @StringLength(max = 60) String body) {
        try {
            assertThat(OlarkEvents.map(body.getBytes(StandardCharsets.UTF_8))).isNotNull();
        } catch (PayloadRejected e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static final List<byte[]> PAYLOADS =
            OlarkEvents.WRITTEN.samplesOf("transcripts").values().stream().toList();

    @Override
    protected List<byte[]> good() {
        return PAYLOADS;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return OlarkEvents.form(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("ana@example.com", "Ana Ruiz", "order 1042", "bob@example.com");
    }
}
