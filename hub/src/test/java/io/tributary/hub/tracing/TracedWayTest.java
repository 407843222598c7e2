package io.tributary.hub.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.intake.RecordingReport;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.RawEventMessage;
import io.tributary.hub.broker.TestBroker;
import io.tributary.hub.broker.TraceParents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the spans of one event tell, and what they do not. */
class TracedWayTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final Spans spans =
            new Spans(
                    OpenTelemetrySdk.builder()
                            .setTracerProvider(
                                    SdkTracerProvider.builder()
                                            .addSpanProcessor(SimpleSpanProcessor.create(exported))
                                            .build())
                            .build());
    private final RecentTraces recent = new RecentTraces();

    @BeforeEach
    void want() {
        TraceParents.want();
    }

    @Test
    void goesOnInOneTraceThroughTheBroker() throws Exception {
        RawEvent event = event();
        new TracedAcceptance(events -> {}, spans).accept(List.of(event));
        new TracedRecorder(batch -> new RecordingReport(1, 1), spans, recent)
                .record(List.of(new MappedEvent(throughTheBroker(event), List.of(interaction()))));

        assertThat(exported.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("tributary accept", "tributary record");
        SpanData accept = exported.getFinishedSpanItems().get(0);
        SpanData record = exported.getFinishedSpanItems().get(1);
        assertThat(record.getTraceId()).isEqualTo(accept.getTraceId());
        assertThat(record.getParentSpanId()).isEqualTo(accept.getSpanId());
        assertThat(record.getAttributes().get(Spans.BATCH)).isEqualTo(1);
        assertThat(recent.of(interaction().id())).contains(record.getSpanId());
    }

    @Test
    void namesNoPerson() {
        RawEvent event = event();
        new TracedAcceptance(events -> {}, spans).accept(List.of(event));
        new TracedRecorder(batch -> new RecordingReport(1, 1), spans, recent)
                .record(List.of(new MappedEvent(event, List.of(interaction()))));

        assertThat(exported.getFinishedSpanItems().toString())
                .doesNotContain("ana@example.com")
                .doesNotContain("Ana")
                .contains("bot/trace", interaction().id().toString());
    }

    @Test
    void tellsTheKindOfAFailureAndNotItsWords() {
        TracedAcceptance refusing =
                new TracedAcceptance(
                        events -> {
                            throw new TransientFailure("about ana@example.com", null);
                        },
                        spans);

        assertThatThrownBy(() -> refusing.accept(List.of(event())))
                .isInstanceOf(TransientFailure.class);
        assertThat(exported.getFinishedSpanItems().toString())
                .contains("TransientFailure")
                .doesNotContain("ana@example.com");
    }

    @Test
    void tracesNothingThatWasNotTracedWhenAccepted() {
        new TracedRecorder(batch -> new RecordingReport(1, 1), spans, recent)
                .record(List.of(new MappedEvent(event(), List.of(interaction()))));

        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    private static RawEvent throughTheBroker(RawEvent event) throws Exception {
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            var queue = link.queue("traced");
            link.producer().send(queue, RawEventMessage.write(link.session(), event));
            link.session().commit();
            RawEvent read = RawEventMessage.read(link.consumer("traced", null).receive(5_000));
            link.session().commit();
            return read;
        }
    }

    private static RawEvent event() {
        return new RawEvent(
                "bot/trace",
                "mail-of-ana@example.com",
                "plain",
                Instant.parse("2026-11-20T10:00:00Z"),
                null,
                Map.of(),
                Map.of("from", "ana@example.com"),
                new byte[] {1});
    }

    private static Interaction interaction() {
        return Interaction.builder()
                .source("bot/trace")
                .sourceEventId("mail-of-ana@example.com")
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(Instant.parse("2026-11-20T10:00:00Z"))
                .participant(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                "Ana",
                                List.of(Identifier.of("email", "ana@example.com", Proof.STATED))))
                .build();
    }
}
