package io.tributary.hub.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.QueueDepths;
import io.tributary.routes.delivery.DeliveryTarget;
import io.tributary.routes.delivery.DeliveryTargets;
import jakarta.jms.JMSException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many messages wait on each queue. For one thread. */
final class QueueMeters implements AutoCloseable {

    private static final List<String> ALWAYS =
            List.of(
                    Addresses.ACCEPTED,
                    Addresses.SUSPECTS,
                    Addresses.FAILED,
                    Addresses.DEAD,
                    Addresses.EXPIRED);

    private final QueueDepths queues;
    private final DeliveryTargets targets;
    private final MultiGauge gauge;

    QueueMeters(QueueDepths queues, DeliveryTargets targets, MeterRegistry meters) {
        this.queues = queues;
        this.targets = targets;
        this.gauge =
                MultiGauge.builder("tributary.queue.messages")
                        .description("Messages that wait on a queue, on disk or in hand")
                        .register(meters);
    }

    void look() throws JMSException {
        Map<String, Long> depths = new LinkedHashMap<>();
        for (String queue : ALWAYS) {
            depths.put(queue.replaceFirst("\\?.*", ""), queues.of(queue));
        }
        for (DeliveryTarget target : targets.all()) {
            String queue = Addresses.deliver(target.name());
            depths.put(queue, queues.of(queue));
        }
        depths.put(Addresses.EVENTS, subscribers());
        gauge.register(
                depths.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList(),
                true);
    }

    /** What the slowest subscriber has not taken yet. */
    private long subscribers() throws JMSException {
        long most = 0;
        for (String queue : queues.subscribers(Addresses.EVENTS)) {
            most = Math.max(most, queues.of(queue));
        }
        return most;
    }

    private static MultiGauge.Row<?> row(String queue, long messages) {
        return MultiGauge.Row.of(Tags.of("queue", queue), messages);
    }

    @Override
    public void close() {
        queues.close();
    }
}
