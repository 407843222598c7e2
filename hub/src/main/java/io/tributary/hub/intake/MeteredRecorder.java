package io.tributary.hub.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures how large batches are, how long they take, and why some are not recorded. */
final class MeteredRecorder implements Recorder {

    private final Recorder recorder;
    private final MeterRegistry meters;
    private final DistributionSummary batch;
    private final Timer time;
    private final Counter events;
    private final Counter interactions;

    MeteredRecorder(Recorder recorder, MeterRegistry meters) {
        this.recorder = recorder;
        this.meters = meters;
        batch =
                DistributionSummary.builder("tributary.intake.batch")
                        .description("Events in one transaction")
                        .serviceLevelObjectives(1, 8, 32, 128, 256, 512, 1_024, 2_000)
                        .register(meters);
        time =
                Timer.builder("tributary.intake.record")
                        .description("How long a transaction took")
                        .publishPercentileHistogram()
                        .register(meters);
        events =
                Counter.builder("tributary.intake.events")
                        .description("Events that were recorded, those seen before included")
                        .register(meters);
        interactions =
                Counter.builder("tributary.intake.interactions")
                        .description("Interactions that were new or changed")
                        .register(meters);
        refused("transient");
        refused("permanent");
        refused("bug");
    }

    @Override
    public RecordingReport record(List<MappedEvent> events) {
        long start = System.nanoTime();
        try {
            RecordingReport report = recorder.record(events);
            time.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            batch.record(events.size());
            this.events.increment(events.size());
            interactions.increment(report.recorded());
            return report;
        } catch (TransientFailure e) {
            refused("transient").increment();
            throw e;
        } catch (PermanentFailure e) {
            refused("permanent").increment();
            throw e;
        } catch (RuntimeException e) {
            refused("bug").increment();
            throw e;
        }
    }

    private Counter refused(String cause) {
        return Counter.builder("tributary.intake.refused")
                .description("Transactions that were not committed, by cause")
                .tag("cause", cause)
                .register(meters);
    }
}
