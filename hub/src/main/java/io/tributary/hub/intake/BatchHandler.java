package io.tributary.hub.intake;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.hub.broker.RawEventMessage;
import io.tributary.hub.failures.Cause;
import io.tributary.hub.failures.Parking;
import io.tributary.hub.intake.Outcome.Received;
import io.tributary.hub.intake.Outcome.Unmappable;
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

    private final MappingPool mapping;
    private final PatientRecorder recorder;
    private final Parking parking;
    private final Suspicion suspicion;

    BatchHandler(
            MappingPool mapping, PatientRecorder recorder, Parking parking, Suspicion suspicion) {
        this.mapping = mapping;
        this.recorder = recorder;
        this.parking = parking;
        this.suspicion = suspicion;
    }

    /**
     * @throws Stopping if the hub stops before all are recorded; tells which are not
     */
    void handle(List<Message> messages) throws JMSException {
        Set<Message> inHand = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Unmapped> unmapped = new ArrayList<>(messages.size());
        for (Message message : messages) {
            if (!suspicion.putAside(message)) {
                inHand.add(message);
                read(message, unmapped, inHand);
            }
        }
        try {
            record(mapped(unmapped, inHand), inHand);
        } catch (Stopping e) {
            throw new Stopping(List.copyOf(inHand));
        }
    }

    private void read(Message message, List<Unmapped> unmapped, Set<Message> inHand)
            throws JMSException {
        try {
            unmapped.add(new Unmapped(message, RawEventMessage.read(message)));
        } catch (PayloadRejected e) {
            park(message, Cause.rejected(e), inHand);
        } catch (RuntimeException e) {
            park(message, Cause.bug("mapping", e), inHand);
        }
    }

    private List<Received> mapped(List<Unmapped> unmapped, Set<Message> inHand)
            throws JMSException {
        List<Received> mapped = new ArrayList<>(unmapped.size());
        for (Outcome outcome : mapping.map(unmapped)) {
            if (outcome instanceof Received received) {
                mapped.add(received);
            } else if (outcome instanceof Unmappable left) {
                park(left.message(), left.cause(), inHand);
            }
        }
        return mapped;
    }

    private void park(Message message, Cause cause, Set<Message> inHand) throws JMSException {
        parking.park(message, cause);
        inHand.remove(message);
    }

    /** Halves what the database refuses until the culprits are alone. */
    private void record(List<Received> batch, Set<Message> inHand) throws JMSException {
        if (batch.isEmpty()) {
            return;
        }
        try {
            recorder.record(batch.stream().map(Received::event).toList());
            batch.forEach(received -> inHand.remove(received.message()));
        } catch (Stopping e) {
            throw e;
        } catch (PermanentFailure | PayloadRejected e) {
            halve(batch, inHand, Cause.refused(e));
        } catch (RuntimeException e) {
            halve(batch, inHand, Cause.bug("recording", e));
        }
    }

    private void halve(List<Received> batch, Set<Message> inHand, Cause cause) throws JMSException {
        if (batch.size() == 1) {
            park(batch.get(0).message(), cause, inHand);
            return;
        }
        int middle = batch.size() / 2;
        record(batch.subList(0, middle), inHand);
        record(batch.subList(middle, batch.size()), inHand);
    }
}
