package io.tributary.hub.acceptance;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import java.util.List;

/**
 * Takes events while no limit is reached. Whoever is refused keeps the event and sends it again;
 * what was taken before goes its way all the same.
 */
final class GuardedAcceptance implements Acceptance {

    private record Guard(AcceptanceLimit limit, Counter refused) {}

    private final Acceptance acceptance;
    private final List<Guard> guards;
    private final Counter accepted;
    private final Counter notWritten;

    GuardedAcceptance(Acceptance acceptance, List<AcceptanceLimit> limits, MeterRegistry meters) {
        this.acceptance = acceptance;
        this.guards =
                limits.stream()
                        .map(limit -> new Guard(limit, refused(meters, limit.name())))
                        .toList();
        this.accepted =
                Counter.builder("tributary.acceptance.accepted")
                        .description("Events that were made durable")
                        .register(meters);
        this.notWritten = refused(meters, "broker");
    }

    private static Counter refused(MeterRegistry meters, String reason) {
        return Counter.builder("tributary.acceptance.refused")
                .description("Events that were not taken; their senders were told so")
                .tag("reason", reason)
                .register(meters);
    }

    @Override
    public void accept(List<RawEvent> events) {
        for (Guard guard : guards) {
            String reason = guard.limit().reason();
            if (reason != null) {
                guard.refused().increment(events.size());
                throw new TransientFailure(reason, null);
            }
        }
        try {
            acceptance.accept(events);
        } catch (TransientFailure e) {
            notWritten.increment(events.size());
            throw e;
        }
        accepted.increment(events.size());
    }
}
