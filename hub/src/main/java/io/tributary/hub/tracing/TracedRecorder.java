package io.tributary.hub.tracing;

import io.opentelemetry.api.trace.Span;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import io.tributary.hub.broker.TraceParents;
import java.util.ArrayList;
import java.util.List;

/** A span per event that is traced: as long as the batch took that it was recorded with. */
final class TracedRecorder implements Recorder {

    private record Traced(MappedEvent event, Span span) {}

    private final Recorder recorder;
    private final Spans spans;
    private final RecentTraces recent;

    TracedRecorder(Recorder recorder, Spans spans, RecentTraces recent) {
        this.recorder = recorder;
        this.spans = spans;
        this.recent = recent;
    }

    @Override
    public RecordingReport record(List<MappedEvent> batch) {
        List<Traced> traced = begin(batch);
        try {
            RecordingReport report = recorder.record(batch);
            traced.forEach(each -> recent.keep(each.event(), Spans.parent(each.span())));
            return report;
        } catch (RuntimeException e) {
            traced.forEach(each -> Spans.failed(each.span(), e));
            throw e;
        } finally {
            traced.forEach(each -> each.span().end());
        }
    }

    private List<Traced> begin(List<MappedEvent> batch) {
        List<Traced> traced = new ArrayList<>();
        for (MappedEvent event : batch) {
            String parent = TraceParents.of(event.raw());
            if (parent != null) {
                traced.add(new Traced(event, span(parent, event, batch.size())));
            }
        }
        return traced;
    }

    private Span span(String parent, MappedEvent event, int batch) {
        return spans.within(parent, "tributary record")
                .setAttribute(Spans.SOURCE, event.raw().source())
                .setAttribute(Spans.MAPPING, event.raw().mapping())
                .setAttribute(Spans.BATCH, (long) batch)
                .setAttribute(
                        Spans.INTERACTIONS,
                        event.interactions().stream().map(each -> each.id().toString()).toList())
                .startSpan();
    }
}
