package io.tributary.hub.intake;

import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.TransactedLink;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes accepted events from the broker in batches: what is there, without waiting for more. */
final class Batch {

    /** From this delivery on a message is taken alone, so that it cannot harm its neighbours. */
    static final int SUSPECT_DELIVERY = 3;

    private static final long PATIENCE_MILLIS = 500;

    private final TransactedLink link;
    private final int size;
    private @Nullable MessageConsumer consumer;

    Batch(TransactedLink link, int size) {
        this.link = link;
        this.size = size;
    }

    /** Empty if nothing came for a while. */
    List<Message> next() throws JMSException {
        List<Message> messages = new ArrayList<>();
        Message message = open().receive(PATIENCE_MILLIS);
        while (message != null) {
            messages.add(message);
            message = suspect(message) || messages.size() >= size ? null : open().receiveNoWait();
        }
        return messages;
    }

    void reset() {
        consumer = null;
        link.reset();
    }

    static int deliveries(Message message) throws JMSException {
        return message.getIntProperty("JMSXDeliveryCount");
    }

    /** Whether a message of the batch, the last, has been interrupted repeatedly. */
    static boolean suspect(List<Message> batch) throws JMSException {
        return suspect(batch.get(batch.size() - 1));
    }

    private static boolean suspect(Message message) throws JMSException {
        return deliveries(message) >= SUSPECT_DELIVERY;
    }

    private MessageConsumer open() throws JMSException {
        if (consumer == null) {
            consumer = link.consumer(Addresses.ACCEPTED, null);
        }
        return consumer;
    }
}
