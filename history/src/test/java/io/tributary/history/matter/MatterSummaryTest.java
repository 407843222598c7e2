package io.tributary.history.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatterSummaryTest {

    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void waitsOnUsOnceTheCustomerWrote() {
        assertThat(of(message(0, Direction.INBOUND)).state()).isEqualTo(MatterState.WAITING_ON_US);
    }

    @Test
    void waitsOnTheCustomerOnceWeAnswered() {
        MatterSummary summary = of(message(0, Direction.INBOUND), message(5, Direction.OUTBOUND));

        assertThat(summary.state()).isEqualTo(MatterState.WAITING_ON_CUSTOMER);
        assertThat(summary.firstAnsweredAt()).isEqualTo(TEN.plusSeconds(5));
    }

    @Test
    void countsNoAutoReplyAsAnAnswer() {
        Interaction robot =
                message(5, Direction.OUTBOUND).toBuilder()
                        .attribute(MatterStep.AUTOMATIC, true)
                        .build();

        MatterSummary summary = of(message(0, Direction.INBOUND), robot);

        assertThat(summary.state()).isEqualTo(MatterState.WAITING_ON_US);
        assertThat(summary.firstAnsweredAt()).isNull();
    }

    @Test
    void countsAnAnsweredCallAsAnAnswer() {
        Interaction call =
                message(0, Direction.INBOUND).toBuilder()
                        .kind(Kind.CALL)
                        .channel(Channel.PHONE)
                        .status("answered")
                        .build();

        assertThat(of(call).firstAnsweredAt()).isEqualTo(TEN);
        assertThat(of(call).state()).isEqualTo(MatterState.OPEN);
    }

    @Test
    void isReopenedByTheCustomerAfterItWasResolved() {
        Interaction resolved =
                message(9, Direction.INTERNAL).toBuilder().kind(Kind.RESOLUTION).build();

        assertThat(of(message(0, Direction.INBOUND), resolved))
                .satisfies(
                        summary -> {
                            assertThat(summary.state()).isEqualTo(MatterState.RESOLVED);
                            assertThat(summary.resolvedAt()).isEqualTo(TEN.plusSeconds(9));
                        });
        assertThat(of(message(0, Direction.INBOUND), resolved, message(12, Direction.INBOUND)))
                .satisfies(
                        summary -> {
                            assertThat(summary.state()).isEqualTo(MatterState.REOPENED);
                            assertThat(summary.resolvedAt()).isNull();
                        });
    }

    private static MatterSummary of(Interaction... interactions) {
        return MatterSummary.of(List.of(interactions), Duration.ofDays(14));
    }

    private static Interaction message(int second, Direction direction) {
        return Interaction.builder()
                .source("chat/web")
                .sourceEventId("m" + second)
                .kind(Kind.MESSAGE)
                .channel(Channel.CHAT)
                .direction(direction)
                .occurredAt(TEN.plusSeconds(second))
                .build();
    }
}
