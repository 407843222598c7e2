package io.tributary.hub.tracing;

import io.opentelemetry.api.trace.Span;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.hub.broker.TraceParents;
import java.util.List;

/** A span per acceptance, which what becomes of its events goes on from. */
final class TracedAcceptance implements Acceptance {

    private final Acceptance acceptance;
    private final Spans spans;

    TracedAcceptance(Acceptance acceptance, Spans spans) {
        this.acceptance = acceptance;
        this.spans = spans;
    }

    @Override
    public void accept(List<RawEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        RawEvent first = events.get(0);
        Span span =
                spans.here("tributary accept")
                        .setAttribute(Spans.SOURCE, first.source())
                        .setAttribute(Spans.MAPPING, first.mapping())
                        .setAttribute(Spans.EVENTS, (long) events.size())
                        .startSpan();
        try {
            String parent = Spans.parent(span);
            events.forEach(event -> TraceParents.keep(event, parent));
            acceptance.accept(events);
        } catch (RuntimeException e) {
            Spans.failed(span, e);
            throw e;
        } finally {
            span.end();
        }
    }
}
