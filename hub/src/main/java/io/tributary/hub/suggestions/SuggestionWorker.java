package io.tributary.hub.suggestions;

import io.tributary.history.suggestion.SuggestionScan;
import io.tributary.hub.threads.RepeatingThread;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Scans for suggestions now and then; a scan that fails is made up for by the next. */
final class SuggestionWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SuggestionWorker.class);

    private final SuggestionScan scan;
    private final SuggestionSettings settings;
    private final RepeatingThread thread = new RepeatingThread("suggestions");

    SuggestionWorker(SuggestionScan scan, SuggestionSettings settings) {
        this.scan = scan;
        this.settings = settings;
    }

    @Override
    public void start() {
        thread.repeat(settings.every(), settings.every(), this::scan);
    }

    private void scan() {
        try {
            SuggestionScan.Report report = scan.run(settings.mostCustomers());
            if (report.customers() > settings.mostCustomers()) {
                LOG.warn(
                        "There are more than {} customers: they are not compared. Raise"
                                + " tributary.suggestions.most-customers if there is the memory",
                        settings.mostCustomers());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn(
                    "No suggestions were looked for this time; the next scan does: {}",
                    e.toString());
        }
    }

    @Override
    public void stop() {
        thread.interrupt(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
