package io.tributary.hub.suggestions;

import io.tributary.history.suggestion.SuggestionScan;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Scans for suggestions now and then; a scan that fails is made up for by the next. */
final class SuggestionWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SuggestionWorker.class);

    private final SuggestionScan scan;
    private final SuggestionSettings settings;
    private @Nullable ScheduledExecutorService executor;

    SuggestionWorker(SuggestionScan scan, SuggestionSettings settings) {
        this.scan = scan;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a scan tells itself of what goes wrong
    public synchronized void start() {
        ScheduledExecutorService starting =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "suggestions");
                            thread.setDaemon(true);
                            return thread;
                        });
        executor = starting;
        long pause = settings.every().toMillis();
        starting.scheduleWithFixedDelay(this::scan, pause, pause, TimeUnit.MILLISECONDS);
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
            LOG.warn("No suggestions were found for now; tried again later: {}", e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = executor;
        executor = null;
        if (stopping != null) {
            stopping.shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
