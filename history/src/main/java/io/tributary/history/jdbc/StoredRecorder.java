package io.tributary.history.jdbc;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records a batch:
 *
 * <ol>
 *   <li>one writer at a time ({@link WriterLock});
 *   <li>raw events, parts, and the interactions they make; what is known already ends here;
 *   <li>evidence, and the customers of the components it touches;
 *   <li>the matters that touched interactions belong to;
 *   <li>summaries, what targets are owed, and what subscribers are told.
 * </ol>
 *
 * <p>The number of statements does not depend on the size of the batch.
 */
final class StoredRecorder implements Recorder {

    private final Database database;
    private final WriterLock lock;
    private final RawArchive archive;
    private final InteractionTable interactions;
    private final SourceTable sources;
    private final Correlators correlators;

    StoredRecorder(Database database, Correlators correlators) {
        this.database = database;
        this.correlators = correlators;
        lock = new WriterLock(database);
        archive = new RawArchive(database);
        interactions = new InteractionTable(database);
        sources = new SourceTable(database);
    }

    @Override
    public RecordingReport record(List<MappedEvent> batch) {
        List<MappedEvent> safe = batch.stream().map(StoredRecorder::safe).toList();
        return database.write("record a batch", () -> recordInTransaction(safe));
    }

    private static MappedEvent safe(MappedEvent event) {
        return new MappedEvent(
                SqlText.safe(event.raw()),
                event.interactions().stream().map(SqlText::safe).toList());
    }

    private RecordingReport recordInTransaction(List<MappedEvent> batch) {
        Instant now = lock.acquire();
        Set<UUID> archived = archive.store(batch.stream().map(MappedEvent::raw).toList(), now);
        List<Change> changes = interactions.store(batch, now);
        sources.count(batch, archived, changes);
        if (!changes.isEmpty()) {
            correlators.current().correlate(changes, now);
        }
        return new RecordingReport(archived.size(), changes.size());
    }
}
