package io.tributary.hub.backfill;

import io.tributary.mappings.Mappings;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One pass over an input. What is in hand is bounded, however large the input is. */
final class BackfillRun {

    /** Of one batch, unless a single piece is larger. */
    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private final BackfillOrder order;
    private final SteadyRecorder recorder;
    private final Rejects rejects;
    private final long skipped;
    private final Consumer<BackfillReport> recorded;
    private final RateLimit pace;
    private final Deque<Future<List<Mapped>>> mapping = new ArrayDeque<>();
    private long rejected;
    private @Nullable IOException unreadable;

    /**
     * @param skipped pieces that were read already
     * @param recorded told after each batch
     */
    BackfillRun(
            BackfillOrder order,
            SteadyRecorder recorder,
            Rejects rejects,
            long skipped,
            Consumer<BackfillReport> recorded) {
        this.order = order;
        this.recorder = recorder;
        this.rejects = rejects;
        this.skipped = skipped;
        this.recorded = recorded;
        pace = new RateLimit(order.rate());
    }

    BackfillReport of(Pieces pieces, Mappings mappings) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(order.threads());
        PieceReader reader = new PieceReader(order);
        try {
            boolean more = true;
            while (more || !mapping.isEmpty()) {
                while (more && mapping.size() <= order.threads()) {
                    List<Piece> batch = new ArrayList<>();
                    more = read(pieces, batch);
                    mapping.add(threads.submit(() -> map(batch, reader, mappings)));
                }
                record(result(mapping.removeFirst()));
            }
            if (unreadable != null) {
                throw unreadable;
            }
            return report();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Answers whether there may be more. What was read before a fault is recorded all the same. */
    private boolean read(Pieces pieces, List<Piece> batch) {
        long bytes = 0;
        try {
            while (batch.size() < recorder.batch() && bytes < MOST_BYTES) {
                Piece piece = pieces.next();
                if (piece == null) {
                    return false;
                }
                batch.add(piece);
                bytes += piece.content().length;
            }
            return true;
        } catch (IOException e) {
            unreadable = e;
            return false;
        }
    }

    private static List<Mapped> map(List<Piece> batch, PieceReader reader, Mappings mappings) {
        return batch.stream().map(piece -> Mapped.of(piece, reader, mappings)).toList();
    }

    private void record(List<Mapped> batch) {
        List<Mapped> bad =
                new ArrayList<>(batch.stream().filter(each -> each.reject() != null).toList());
        bad.addAll(recorder.record(batch.stream().filter(each -> each.reject() == null).toList()));
        rejects.add(bad);
        rejected += bad.size();
        BackfillReport report = report();
        recorded.accept(report);
        pace.keep(report.recorded());
    }

    private BackfillReport report() {
        return new BackfillReport(skipped, recorder.recorded(), recorder.fresh(), rejected);
    }

    private static List<Mapped> result(Future<List<Mapped>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be mapped at all", e.getCause());
        }
    }
}
