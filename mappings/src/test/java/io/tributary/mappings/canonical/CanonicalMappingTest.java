package io.tributary.mappings.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalMappingTest {

    private final CanonicalMapping mapping = new CanonicalMapping();

    @Test
    void givesTheInteractionThatWasPosted() {
        var interactions =
                mapping.map(
                        event(
                                """
                                {"source":"pbx/madrid","sourceEventId":"1","kind":"call",
                                 "channel":"phone","direction":"inbound",
                                 "occurredAt":"2026-11-20T10:00:00Z",
                                 "participants":[{"role":"customer","identifiers":[]}]}
                                """));

        assertThat(interactions)
                .singleElement()
                .satisfies(interaction -> assertThat(interaction.sourceEventId()).isEqualTo("1"));
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertThatThrownBy(() -> mapping.map(event("{}"))).isInstanceOf(PayloadRejected.class);
        assertThatThrownBy(() -> mapping.map(event("<xml/>")))
                .isInstanceOf(PayloadRejected.class)
                .hasMessage("is not JSON");
    }

    private static RawEvent event(String json) {
        return new RawEvent(
                "pbx/madrid",
                "1",
                "canonical",
                Instant.EPOCH,
                "application/json",
                Map.of(),
                Map.of(),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
