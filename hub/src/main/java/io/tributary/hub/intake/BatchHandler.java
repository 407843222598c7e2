package io.tributary.hub.intake;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.hub.broker.RawEventMessage;
import io.tributary.hub.failures.Cause;
import io.tributary.hub.failures.Parking;
import io.tributary.mappings.Mappings;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Maps and records the messages of one broker transaction. Whatever of them cannot be mapped or
 * recorded is parked, in the same transaction; all others are in the history when this returns.
 */
final class BatchHandler {

    private final Mappings mappings;
    private final MappingMeters meters;
    private final PatientRecorder recorder;
    private final Parking parking;
    private final Suspicion suspicion;

    BatchHandler(
            Mappings mappings,
            MappingMeters meters,
            PatientRecorder recorder,
            Parking parking,
            Suspicion suspicion) {
        this.mappings = mappings;
        this.meters = meters;
        this.recorder = recorder;
        this.parking = parking;
        this.suspicion = suspicion;
    }

    /**
     * @throws Stopping if the hub stops before all are recorded; tells which are not
     */
    void handle(List<Message> messages) throws JMSException {
        List<Received> mapped = new ArrayList<>(messages.size());
        for (Message message : messages) {
            if (!suspicion.putAside(message)) {
                map(message, mapped);
            }
        }
        Set<Received> inHand = Collections.newSetFromMap(new IdentityHashMap<>());
        inHand.addAll(mapped);
        try {
            record(mapped, inHand);
        } catch (Stopping e) {
            throw new Stopping(inHand.stream().map(Received::message).toList());
        }
    }

    private void map(Message message, List<Received> mapped) throws JMSException {
        try {
            RawEvent raw = RawEventMessage.read(message);
            MappedEvent event = mappings.map(raw);
            meters.count(event);
            mapped.add(new Received(message, event));
        } catch (PayloadRejected e) {
            parking.park(message, Cause.rejected(e));
        } catch (RuntimeException | StackOverflowError e) {
            parking.park(message, Cause.bug("mapping", e));
        }
    }

    /** Halves what the database refuses until the culprits are alone. */
    private void record(List<Received> batch, Set<Received> inHand) throws JMSException {
        if (batch.isEmpty()) {
            return;
        }
        try {
            recorder.record(batch.stream().map(Received::event).toList());
            batch.forEach(inHand::remove);
        } catch (Stopping e) {
            throw e;
        } catch (PermanentFailure | PayloadRejected e) {
            halve(batch, inHand, Cause.refused(e));
        } catch (RuntimeException e) {
            halve(batch, inHand, Cause.bug("recording", e));
        }
    }

    private void halve(List<Received> batch, Set<Received> inHand, Cause cause)
            throws JMSException {
        if (batch.size() == 1) {
            parking.park(batch.get(0).message(), cause);
            inHand.remove(batch.get(0));
            return;
        }
        int middle = batch.size() / 2;
        record(batch.subList(0, middle), inHand);
        record(batch.subList(middle, batch.size()), inHand);
    }
}
