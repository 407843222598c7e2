package io.tributary.history.jdbc;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import io.tributary.history.jdbc.Tombstones.Left;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records a batch:
 *
 * <ol>
 *   <li>one writer at a time ({@link WriterLock});
 *   <li>what was erased stays so ({@link Tombstones});
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
    private final Tombstones tombstones;
    private final RawNamings namings;
    private final Correlators correlators;

    StoredRecorder(Database database, ActiveRules active, Correlators correlators) {
        this.database = database;
        this.correlators = correlators;
        lock = new WriterLock(database);
        archive = new RawArchive(database);
        interactions = new InteractionTable(database);
        sources = new SourceTable(database);
        tombstones = new Tombstones(database, active);
        namings = new RawNamings(database);
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
        Held held = lock.acquireFor(batch.size());
        Instant now = held.at();
        Left left = held.erasures() ? tombstones.leave(batch) : Left.all(batch);
        List<MappedEvent> events = left.events();
        Set<UUID> archived = archive.store(left.kept(), now);
        List<Change> changes = interactions.store(events, now);
        sources.count(events, archived, changes);
        if (!archived.isEmpty() || !changes.isEmpty()) {
            Correlator correlator = correlators.current();
            namings.store(events, correlator.normaliser());
            correlator.correlate(changes, held);
        }
        return new RecordingReport(archived.size(), changes.size());
    }
}
