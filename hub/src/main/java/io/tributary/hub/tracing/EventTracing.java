package io.tributary.hub.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.Recorder;
import io.tributary.hub.broker.TraceParents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts spans around the stations of an event; where tracing is off, there is nothing around. */
final class EventTracing implements BeanPostProcessor {

    private final ObjectProvider<OpenTelemetry> telemetry;
    private final RecentTraces recent = new RecentTraces();

    EventTracing(ObjectProvider<OpenTelemetry> telemetry) {
        this.telemetry = telemetry;
        TraceParents.want();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Acceptance door && name.equals("guardedAcceptance")) {
            return new TracedAcceptance(door, spans());
        }
        if (bean instanceof Recorder recorder) {
            return new TracedRecorder(recorder, spans(), recent);
        }
        if (bean instanceof Outbox outbox) {
            return new TracedOutbox(outbox, spans(), recent);
        }
        return bean;
    }

    private Spans spans() {
        return new Spans(telemetry.getObject());
    }
}
