package io.tributary.hub.intake;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.MappedEvent;
import io.tributary.hub.failures.Cause;
import io.tributary.hub.intake.Outcome.Received;
import io.tributary.hub.intake.Outcome.Unmappable;
import io.tributary.mappings.Mappings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Maps the events of a batch on all processors; a small batch where it is. Thread-safe. */
final class MappingPool implements AutoCloseable {

    /** Fewer than this are mapped sooner than they are handed over. */
    private static final int PORTION = 16;

    private final Mappings mappings;
    private final MappingMeters meters;
    private final ExecutorService threads;
    private final int processors;

    /**
     * @param processors on how many threads a batch is mapped at most
     */
    MappingPool(Mappings mappings, MappingMeters meters, int processors) {
        this.mappings = mappings;
        this.meters = meters;
        this.processors = processors;
        AtomicInteger number = new AtomicInteger();
        threads =
                Executors.newFixedThreadPool(
                        processors,
                        work -> {
                            Thread thread = new Thread(work, "mapping-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * What becomes of each, in the same order.
     *
     * @throws Stopping if the thread is interrupted meanwhile
     */
    List<Outcome> map(List<Unmapped> batch) {
        int portions = Math.min(processors, batch.size() / PORTION);
        if (portions <= 1) {
            return batch.stream().map(this::map).toList();
        }
        List<Callable<List<Outcome>>> work = new ArrayList<>();
        for (int n = 0; n < portions; n++) {
            int from = batch.size() * n / portions;
            int to = batch.size() * (n + 1) / portions;
            work.add(() -> batch.subList(from, to).stream().map(this::map).toList());
        }
        try {
            List<Outcome> outcomes = new ArrayList<>(batch.size());
            for (Future<List<Outcome>> done : threads.invokeAll(work)) {
                outcomes.addAll(done.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the mapping of a batch ended early", e.getCause());
        }
    }

    /** Touches nothing of the broker's session, which belongs to another thread. */
    private Outcome map(Unmapped unmapped) {
        try {
            MappedEvent event = mappings.map(unmapped.raw());
            meters.count(event);
            return new Received(unmapped.message(), event);
        } catch (PayloadRejected e) {
            meters.countUnmappable(unmapped.raw().mapping());
            return new Unmappable(unmapped.message(), Cause.rejected(e));
        } catch (RuntimeException | StackOverflowError e) {
            meters.countUnmappable(unmapped.raw().mapping());
            return new Unmappable(unmapped.message(), Cause.bug("mapping", e));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
