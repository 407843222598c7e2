package io.tributary.hub.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long webhooks took, by what they were answered. */
final class WebhookMeters {

    private final MeterRegistry meters;
    private final Map<Integer, Timer> timers = new ConcurrentHashMap<>();

    WebhookMeters(MeterRegistry meters) {
        this.meters = meters;
        timer(200);
    }

    void answered(int status, long nanoseconds) {
        timer(status).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(int status) {
        return timers.computeIfAbsent(
                status,
                each ->
                        Timer.builder("tributary.webhooks")
                                .description("Webhooks, from the request to the answer")
                                .tag("status", Integer.toString(each))
                                .register(meters));
    }
}
