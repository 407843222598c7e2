package io.tributary.routes.delivery;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TributaryException;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what is tried again, when, and what is parked. */
final class DeliveryJudge {

    private final DeliveryTarget target;
    private final InstantSource clock;
    private final RandomGenerator random;

    DeliveryJudge(DeliveryTarget target, InstantSource clock, RandomGenerator random) {
        this.target = target;
        this.clock = clock;
        this.random = random;
    }

    /** One result for each interaction of the work, whatever the route left out. */
    List<DeliveryResult> judge(CustomerDelivery work, Collection<DeliveryResult> told) {
        Map<InteractionId, DeliveryResult> byId =
                told.stream()
                        .collect(
                                Collectors.toMap(
                                        DeliveryResult::interaction,
                                        Function.identity(),
                                        (one, other) -> other));
        Instant next = next(work);
        return work.interactions().stream()
                .map(InteractionView::id)
                .map(id -> settle(id, byId.get(id), work, next))
                .toList();
    }

    /** The same for all: the route never came to results. */
    List<DeliveryResult> judge(CustomerDelivery work, TributaryException failure) {
        String reason = String.valueOf(failure.getMessage());
        boolean park = failure instanceof PermanentFailure || failure instanceof PayloadRejected;
        Instant next = next(work);
        return work.interactions().stream()
                .map(InteractionView::id)
                .map(
                        id ->
                                park
                                        ? DeliveryResult.parked(id, reason)
                                        : retryOrPark(id, reason, work, next))
                .toList();
    }

    private DeliveryResult settle(
            InteractionId id, @Nullable DeliveryResult told, CustomerDelivery work, Instant next) {
        if (told == null) {
            return retryOrPark(id, "the route gave no result for it", work, next);
        }
        if (told.state() != DeliveryState.PENDING) {
            return told;
        }
        Instant wanted = told.retryAt();
        Instant at = wanted == null || wanted.isBefore(next) ? next : wanted;
        return retryOrPark(id, String.valueOf(told.error()), work, at);
    }

    /** While the target itself is in trouble no number of tries says anything about a customer. */
    private DeliveryResult retryOrPark(
            InteractionId id, String reason, CustomerDelivery work, Instant at) {
        boolean exhausted = work.attempt() >= target.policy().maxAttempts();
        return exhausted && target.isTrusted()
                ? DeliveryResult.parked(
                        id, "given up after " + work.attempt() + " attempts: " + reason)
                : DeliveryResult.retry(id, reason, at);
    }

    private Instant next(CustomerDelivery work) {
        Instant afterDelay =
                clock.instant()
                        .plus(target.policy().retryDelay(work.attempt(), random.nextDouble()));
        return target.pausedUntil().filter(afterDelay::isBefore).orElse(afterDelay);
    }
}
