package io.tributary.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryJudgeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final DeliveryPolicy POLICY =
            new DeliveryPolicy(
                    5,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(8),
                    1,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    20);

    private final DeliveryTarget target =
            new DeliveryTarget("salesforce/main", POLICY, () -> NOW, new Random(1));
    private final DeliveryJudge judge = new DeliveryJudge(target, () -> NOW, new Random(1));

    @Test
    void delaysGrowWithTheAttemptsUpToTheirCeiling() {
        for (int attempt = 1; attempt < 5; attempt++) {
            Duration most = Duration.ofSeconds(Math.min(8, 1L << (attempt - 1)));
            Instant at = judge.judge(work(attempt), transientFailure()).get(0).retryAt();
            assertThat(Duration.between(NOW, at)).isBetween(most.dividedBy(2), most);
        }
    }

    @Test
    void parksAfterTheLastAttemptAndTellsWhy() {
        assertThat(judge.judge(work(5), transientFailure()))
                .allSatisfy(
                        result -> {
                            assertThat(result.state()).isEqualTo(DeliveryState.PARKED);
                            assertThat(result.error()).isEqualTo("given up after 5 attempts: away");
                        });
    }

    @Test
    void parksNobodyForTroubleOfTheTarget() {
        target.failed("away", Optional.empty());

        assertThat(judge.judge(work(50), transientFailure()))
                .allSatisfy(
                        result -> {
                            assertThat(result.state()).isEqualTo(DeliveryState.PENDING);
                            assertThat(result.retryAt())
                                    .isAfterOrEqualTo(target.pausedUntil().orElseThrow());
                        });
    }

    @Test
    void permanentFailureParksAtOnce() {
        assertThat(judge.judge(work(1), new PermanentFailure("wrong", null)))
                .extracting(DeliveryResult::state)
                .containsOnly(DeliveryState.PARKED);
    }

    @Test
    void interactionWithoutResultIsTriedAgain() {
        CustomerDelivery work = work(1);
        InteractionId first = work.interactions().get(0).id();

        List<DeliveryResult> results =
                judge.judge(work, List.of(DeliveryResult.delivered(first, "x")));

        assertThat(results)
                .extracting(DeliveryResult::state)
                .containsExactly(DeliveryState.DELIVERED, DeliveryState.PENDING);
        assertThat(results.get(1).error()).contains("no result");
    }

    @Test
    void laterTimeOfTheRouteIsKept() {
        CustomerDelivery work = work(1);
        Instant late = NOW.plusSeconds(3_600);
        InteractionId first = work.interactions().get(0).id();

        assertThat(judge.judge(work, List.of(DeliveryResult.retry(first, "later", late))).get(0))
                .extracting(DeliveryResult::retryAt)
                .isEqualTo(late);
    }

    @Test
    void optionsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> settings("target", "a b"))
                .hasMessageContaining("needs the option target");
        assertThatThrownBy(() -> settings("target", "a/b", "workers", "0"))
                .hasMessageContaining("workers must be from 1 to 64");
        assertThatThrownBy(() -> settings("target", "a/b", "workers", "many"))
                .hasMessageContaining("workers must be a whole number");
        assertThat(settings("target", "a/b")).isEqualTo(new DeliverSettings("a/b", 4));
    }

    private static DeliverSettings settings(String... options) {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            parameters.put(options[i], options[i + 1]);
        }
        return DeliverSettings.take(parameters);
    }

    private static TransientFailure transientFailure() {
        return new TransientFailure("away", null);
    }

    private static CustomerDelivery work(int attempt) {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        CustomerView view =
                new CustomerView(customer, null, List.of(), List.of(), 2, NOW, NOW, 0, List.of());
        return new CustomerDelivery(
                UUID.randomUUID(),
                "salesforce/main",
                view,
                Stream.of("1", "2").map(id -> interaction(customer, id)).toList(),
                List.of(),
                attempt);
    }

    private static InteractionView interaction(CustomerId customer, String id) {
        Interaction interaction =
                Interaction.builder()
                        .source("test")
                        .sourceEventId(id)
                        .kind(Kind.NOTE)
                        .channel(Channel.OTHER)
                        .direction(Direction.INTERNAL)
                        .occurredAt(NOW)
                        .build();
        return new InteractionView(interaction.id(), interaction, customer, null, NOW, List.of());
    }
}
