package io.tributary.hub.intake;

import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.RawEventMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes events from the broker in batches: what is there, without waiting for more. */
final class Batch {

    private static final long PATIENCE_MILLIS = 500;

    private final BrokerLink link;
    private final String queue;
    private final int size;
    private @Nullable MessageConsumer consumer;

    Batch(BrokerLink link, String queue, int size) {
        this.link = link;
        this.queue = queue;
        this.size = size;
    }

    /** Empty if nothing came for a while. */
    List<Message> next() throws JMSException {
        List<Message> messages = new ArrayList<>();
        Message message = open().receive(PATIENCE_MILLIS);
        while (message != null) {
            messages.add(message);
            message = messages.size() >= size ? null : open().receiveNoWait();
        }
        return messages;
    }

    /**
     * Puts messages back to the end of their queue, in the transaction that they came with: so that
     * nobody counts it as a try that went wrong.
     */
    void giveBack(List<Message> messages) throws JMSException {
        for (Message message : messages) {
            link.producer().send(link.queue(queue), RawEventMessage.copy(link.session(), message));
        }
        link.session().commit();
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
