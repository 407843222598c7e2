package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import io.tributary.history.matter.MatterKeys;
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
    private final Evidence evidence;
    private final Identities identities;
    private final Ownership ownership;
    private final Matters matters;
    private final CustomerTable customers;
    private final DeliveryTable deliveries;
    private final EventWriter events;

    StoredRecorder(Database database, IdentityRules rules, MatterKeys matterKeys) {
        this.database = database;
        lock = new WriterLock(database);
        archive = new RawArchive(database);
        interactions = new InteractionTable(database);
        sources = new SourceTable(database);
        evidence = new Evidence(database, rules);
        identities = new Identities(database, rules);
        ownership = new Ownership(database);
        matters = new Matters(database, matterKeys);
        customers = new CustomerTable(database);
        deliveries = new DeliveryTable(database);
        events = new EventWriter(database);
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
            correlate(changes, now);
        }
        return new RecordingReport(archived.size(), changes.size());
    }

    private void correlate(List<Change> changes, Instant now) {
        IdentityChange identity = identities.update(evidence.replace(changes));
        Set<UUID> moved = ownership.assign(changes, identity);
        MatterChange matter = matters.update(changes, moved, Set.of());
        Set<UUID> changedCustomers = customers.refresh(identity, moved);
        deliveries.owe(changes, moved, identity.moves(), now);
        events.write(changes, identity, changedCustomers, matter, now);
    }
}
