package io.tributary.history.jdbc;

import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rebuild.RebuildReport;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits for rebuilds. */
final class Rebuilds {

    private Rebuilds() {}

    static RebuildReport all(Rebuild rebuild, boolean repair) {
        rebuild.startAll(repair);
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> rebuild.last().orElseThrow(),
                        report -> !report.state().equals("running"));
    }
}
