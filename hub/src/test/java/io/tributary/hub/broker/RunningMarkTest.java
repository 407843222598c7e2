package io.tributary.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningMarkTest {

    @TempDir Path directory;

    @Test
    void tellsWhetherThereWasAStop() {
        RunningMark first = new RunningMark(directory.resolve("artemis"));
        assertThat(first.set()).isFalse();
        first.remove();

        assertThat(new RunningMark(directory.resolve("artemis")).set()).isFalse();
        assertThat(new RunningMark(directory.resolve("artemis")).set()).isTrue();
    }
}
