package io.tributary.hub.backfill;

import io.tributary.history.intake.Positions;
import io.tributary.history.intake.Recorder;
import io.tributary.mappings.Mappings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * Brings stored events into the history:
 *
 * <ol>
 *   <li>pieces are read, no more than a few batches of them at once;
 *   <li>several threads map them;
 *   <li>one records them in their order, with the recorder of live events, so that both laws hold
 *       and what is there already stays as it is;
 *   <li>rejects are written, and then the position is kept. Killed in between, the next run finds
 *       the last batch in the history, and rejects it again.
 * </ol>
 */
public final class Backfill {

    private final Mappings mappings;
    private final Recorder recorder;
    private final Positions positions;

    public Backfill(Mappings mappings, Recorder recorder, Positions positions) {
        this.mappings = mappings;
        this.recorder = recorder;
        this.positions = positions;
    }

    /**
     * @param out told how far it is
     * @throws io.tributary.history.failure.TransientFailure if the database is away for long; the
     *     next run goes on from there
     */
    public BackfillReport run(BackfillOrder order, PrintStream out) {
        InputFiles input = InputFiles.of(order.from(), order.rejects());
        UUID fingerprint = input.fingerprint(order);
        long known = order.again() ? 0 : positions.of(fingerprint);
        BackfillProgress progress = new BackfillProgress(out, input.bytes());
        try (Pieces pieces = new Pieces(input, order.format());
                Rejects rejects = new Rejects(order.rejects())) {
            long skipped = skip(pieces, known);
            BackfillRun run =
                    new BackfillRun(
                            order,
                            new SteadyRecorder(recorder),
                            rejects,
                            skipped,
                            report -> {
                                positions.keep(fingerprint, report.pieces());
                                progress.tell(report, pieces.bytes());
                            });
            BackfillReport report = run.of(pieces, mappings);
            progress.end(report, order);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static long skip(Pieces pieces, long known) throws IOException {
        long skipped = 0;
        while (skipped < known && pieces.next() != null) {
            skipped++;
        }
        return skipped;
    }
}
