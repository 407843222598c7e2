package io.tributary.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeteredRecorderTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void measuresBatchesAndWhatTheyChanged() {
        Recorder recorder = new MeteredRecorder(batch -> new RecordingReport(3, 2), meters);
        recorder.record(batch(3));
        recorder.record(batch(5));

        assertThat(meters.get("tributary.intake.batch").summary().mean()).isEqualTo(4);
        assertThat(meters.get("tributary.intake.record").timer().count()).isEqualTo(2);
        assertThat(meters.get("tributary.intake.events").counter().count()).isEqualTo(8);
        assertThat(meters.get("tributary.intake.interactions").counter().count()).isEqualTo(4);
    }

    @Test
    void countsByCauseWhatWasNotRecorded() {
        refusing(new TransientFailure("away", null));
        refusing(new PermanentFailure("no", null));
        refusing(new IllegalStateException());

        assertThat(refused("transient")).isEqualTo(1);
        assertThat(refused("permanent")).isEqualTo(1);
        assertThat(refused("bug")).isEqualTo(1);
        assertThat(meters.get("tributary.intake.events").counter().count()).isZero();
    }

    private void refusing(RuntimeException failure) {
        Recorder recorder =
                new MeteredRecorder(
                        batch -> {
                            throw failure;
                        },
                        meters);
        assertThatThrownBy(() -> recorder.record(batch(1))).isSameAs(failure);
    }

    private double refused(String cause) {
        return meters.get("tributary.intake.refused").tag("cause", cause).counter().count();
    }

    private static List<MappedEvent> batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new MappedEvent(IntakeFixture.event("e" + i), List.of()))
                .toList();
    }
}
