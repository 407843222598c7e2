package io.tributary.hub.tracing;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBacklog;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A span per interaction that is traced: from when its order is taken to when its result is kept.
 */
final class TracedOutbox implements Outbox {

    private record Begun(String target, Instant at) {}

    private final Outbox outbox;
    private final Spans spans;
    private final RecentTraces recent;
    private final Map<UUID, Begun> begun = new ConcurrentHashMap<>();

    TracedOutbox(Outbox outbox, Spans spans, RecentTraces recent) {
        this.outbox = outbox;
        this.spans = spans;
        this.recent = recent;
    }

    @Override
    public Optional<CustomerDelivery> leased(UUID lease) {
        Optional<CustomerDelivery> work = outbox.leased(lease);
        work.filter(this::isTraced)
                .ifPresent(traced -> begun.put(lease, new Begun(traced.target(), Instant.now())));
        return work;
    }

    private boolean isTraced(CustomerDelivery work) {
        return work.interactions().stream().anyMatch(each -> recent.of(each.id()) != null);
    }

    @Override
    public void complete(UUID lease, Collection<DeliveryResult> results) {
        Begun order = begun.remove(lease);
        outbox.complete(lease, results);
        if (order != null) {
            results.forEach(result -> span(order, result));
        }
    }

    private void span(Begun order, DeliveryResult result) {
        String parent = recent.of(result.interaction());
        if (parent != null) {
            spans.within(parent, "tributary deliver")
                    .setStartTimestamp(order.at())
                    .setAttribute(Spans.TARGET, order.target())
                    .setAttribute(Spans.STATE, result.state().name().toLowerCase(Locale.ROOT))
                    .setAttribute(Spans.INTERACTIONS, List.of(result.interaction().toString()))
                    .startSpan()
                    .end();
        }
    }

    @Override
    public void register(String target, DeliveryTerms terms) {
        outbox.register(target, terms);
    }

    @Override
    public List<CustomerDelivery> lease(
            String target, int customers, int interactions, Duration leaseFor) {
        return outbox.lease(target, customers, interactions, leaseFor);
    }

    @Override
    public List<TargetBacklog> backlogs() {
        return outbox.backlogs();
    }
}
