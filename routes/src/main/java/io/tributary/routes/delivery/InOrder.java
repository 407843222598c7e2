package io.tributary.routes.delivery;

import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.mappings.delivered.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Delivers changes one after the other, to targets that take one at a time. */
public final class InOrder {

    private InOrder() {}

    /**
     * Ends with the first change that the target does not take for now; the rest is for later.
     *
     * @param deliver what becomes of one; throws {@link TransientFailure} if the target is away
     * @throws TransientFailure if already the first failed so
     */
    public static List<DeliveryResult> each(
            List<Change> changes, Function<Change, DeliveryResult> deliver) {
        List<DeliveryResult> results = new ArrayList<>();
        boolean goesOn = true;
        for (Change change : changes) {
            DeliveryResult result =
                    goesOn
                            ? result(change, deliver, results.isEmpty())
                            : DeliveryResult.retry(
                                    change.interaction(), "waits for one before it", Instant.EPOCH);
            goesOn = result.retryAt() == null;
            results.add(result);
        }
        return results;
    }

    private static DeliveryResult result(
            Change change, Function<Change, DeliveryResult> deliver, boolean first) {
        try {
            return deliver.apply(change);
        } catch (TransientFailure e) {
            if (first) {
                throw e;
            }
            Instant at = Instant.now().plus(e.retryAfter().orElse(Duration.ZERO));
            return DeliveryResult.retry(change.interaction(), String.valueOf(e.getMessage()), at);
        }
    }
}
