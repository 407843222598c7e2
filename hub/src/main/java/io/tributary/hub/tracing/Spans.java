package io.tributary.hub.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the spans of the hub. Their attributes name no person: sources, targets, counts, ids. */
final class Spans {

    static final AttributeKey<String> SOURCE = AttributeKey.stringKey("tributary.source");
    static final AttributeKey<String> MAPPING = AttributeKey.stringKey("tributary.mapping");
    static final AttributeKey<String> TARGET = AttributeKey.stringKey("tributary.target");
    static final AttributeKey<String> STATE = AttributeKey.stringKey("tributary.state");
    static final AttributeKey<Long> EVENTS = AttributeKey.longKey("tributary.events");
    static final AttributeKey<Long> BATCH = AttributeKey.longKey("tributary.batch");
    static final AttributeKey<List<String>> INTERACTIONS =
            AttributeKey.stringArrayKey("tributary.interactions");

    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final String PARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    Spans(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("io.tributary");
    }

    /** Within whatever the thread is doing. */
    SpanBuilder here(String name) {
        return tracer.spanBuilder(name);
    }

    /**
     * Within a trace that came from elsewhere.
     *
     * @param parent as W3C's {@code traceparent}
     */
    SpanBuilder within(String parent, String name) {
        return tracer.spanBuilder(name)
                .setParent(W3C.extract(Context.root(), Map.of(PARENT, parent), Reader.INSTANCE));
    }

    /** As W3C's {@code traceparent}; null if nobody wants the trace. */
    static @Nullable String parent(Span span) {
        SpanContext context = span.getSpanContext();
        if (!context.isSampled()) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(Context.root().with(span), carrier, (into, key, value) -> into.put(key, value));
        return carrier.get(PARENT);
    }

    /** The kind of the failure only: its message may quote what is nobody's business. */
    static void failed(Span span, Throwable failure) {
        span.setStatus(StatusCode.ERROR).setAttribute(ERROR, failure.getClass().getSimpleName());
    }

    private enum Reader implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
