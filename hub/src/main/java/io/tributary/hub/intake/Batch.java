package io.tributary.hub.intake;

import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.RawEventMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from the broker in batches. An event that comes alone is taken at once. While events
 * come faster than they are taken, a small batch waits for more, as long as the last batch took to
 * be recorded: what a batch costs by itself is shared by more events, and nobody waits much longer
 * than for the batch before. For one thread.
 */
final class Batch {

    private static final long PATIENCE_MILLIS = 500;

    /** Beyond this an event costs hardly less in a larger batch. */
    private static final int ENOUGH = 64;

    private final BrokerLink link;
    private final String queue;
    private final int size;
    private final Duration mostGathering;
    private final Suspicion suspicion;
    private @Nullable MessageConsumer consumer;
    private boolean several;
    private long handedOut;

    /**
     * @param size of a batch, at most
     * @param mostGathering the longest that a batch waits for more; zero for never
     * @param suspicion of whom it says so is a batch alone
     */
    Batch(BrokerLink link, String queue, int size, Duration mostGathering, Suspicion suspicion) {
        this.link = link;
        this.queue = queue;
        this.size = size;
        this.mostGathering = mostGathering;
        this.suspicion = suspicion;
    }

    /** Empty if nothing came for a while. */
    List<Message> next() throws JMSException {
        Duration recording = Duration.ofNanos(System.nanoTime() - handedOut);
        List<Message> messages = new ArrayList<>();
        Message first = open().receive(PATIENCE_MILLIS);
        if (first != null) {
            messages.add(first);
            boolean more = !suspicion.wantsAlone(first) && addWhatIsThere(messages);
            if (more && several && messages.size() < Math.min(size, ENOUGH)) {
                pause(recording);
                addWhatIsThere(messages);
            }
        }
        several = messages.size() > 1;
        handedOut = System.nanoTime();
        return messages;
    }

    /** Whether more may be added later. */
    private boolean addWhatIsThere(List<Message> messages) throws JMSException {
        while (messages.size() < size) {
            Message message = open().receiveNoWait();
            if (message == null) {
                return true;
            }
            if (suspicion.wantsAlone(message)) {
                putBack(message);
                return false;
            }
            messages.add(message);
        }
        return false;
    }

    /** Ends early if the thread is interrupted, and leaves it so. */
    private void pause(Duration recording) {
        Duration pause = recording.compareTo(mostGathering) < 0 ? recording : mostGathering;
        LockSupport.parkNanos(pause.toNanos());
    }

    /**
     * Puts messages back to the end of their queue, in the transaction that they came with: so that
     * nobody counts it as a try that went wrong.
     */
    void giveBack(List<Message> messages) throws JMSException {
        for (Message message : messages) {
            putBack(message);
        }
        link.session().commit();
    }

    private void putBack(Message message) throws JMSException {
        link.producer().send(link.queue(queue), RawEventMessage.copy(link.session(), message));
    }

    void reset() {
        consumer = null;
        link.reset();
    }

    private MessageConsumer open() throws JMSException {
        if (consumer == null) {
            consumer = link.consumer(queue, null);
        }
        return consumer;
    }
}
