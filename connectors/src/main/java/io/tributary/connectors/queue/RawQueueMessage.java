package io.tributary.connectors.queue;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a message of a queue the bytes that it carries, a text as UTF-8, and nothing else that
 * its sender chose: no header, no address to reply to. What is kept beside them is {@code
 * jmstimestamp}, {@code jmscorrelationid}, {@code jmstype} and the properties that are asked for.
 *
 * <p>The id of the event is that of the message, by which one that comes again is the same event;
 * where the broker gives none, the hub takes the hash of the bytes.
 *
 * <p>A processor and no bean, because a call of a bean looks for headers first.
 */
public final class RawQueueMessage implements Processor {

    static final String EVENT_ID = "tributary-event-id";
    static final String HEADERS = "tributary-headers";

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private List<String> properties = List.of();
    private int maxBytes = TEN_MEGABYTES;

    /** Names of properties that are kept with the event, comma separated. */
    public void setProperties(String names) {
        properties =
                Arrays.stream(names.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** The largest message; a larger one is left to the dead letters of its queue. */
    public void setMaxBytes(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Changes the exchange's message as said above.
     *
     * @throws PermanentFailure if the message is neither text nor bytes, or too large: it goes back
     *     to its queue, and from there to its dead letters. What is in an object is never looked at
     * @throws TransientFailure if the broker does not give the message away now
     */
    @Override
    public void process(Exchange exchange) {
        Message received =
                exchange.getIn() instanceof JmsMessage camels ? camels.getJmsMessage() : null;
        if (received == null) {
            throw new PermanentFailure("expected a message of a queue: use jms or amqp", null);
        }
        try {
            exchange.setIn(raw(exchange, received));
        } catch (JMSException e) {
            throw new TransientFailure("the broker did not give the message away", e);
        } catch (PermanentFailure e) {
            // The route's error handler is for a hub that cannot accept, not for this.
            exchange.getExchangeExtension().setRedeliveryExhausted(true);
            throw e;
        }
    }

    private DefaultMessage raw(Exchange exchange, Message received) throws JMSException {
        DefaultMessage raw = new DefaultMessage(exchange.getContext());
        raw.setBody(bytes(received));
        if (received.getJMSMessageID() != null) {
            raw.setHeader(EVENT_ID, received.getJMSMessageID());
        }
        raw.setHeader(HEADERS, kept(received));
        return raw;
    }

    private byte[] bytes(Message received) throws JMSException {
        if (received instanceof TextMessage text) {
            return checked(text.getText() == null ? "" : text.getText());
        }
        if (received instanceof BytesMessage message) {
            checkSize(message.getBodyLength());
            byte[] bytes = new byte[(int) message.getBodyLength()];
            message.reset();
            message.readBytes(bytes);
            return bytes;
        }
        throw new PermanentFailure(
                "a message is neither text nor bytes: it is left to the dead letters of its queue",
                null);
    }

    private byte[] checked(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        checkSize(bytes.length);
        return bytes;
    }

    private void checkSize(long size) {
        if (size > maxBytes) {
            throw new PermanentFailure(
                    "a message has more than "
                            + maxBytes
                            + " bytes: it is left to the dead letters of its queue",
                    null);
        }
    }

    private Map<String, String> kept(Message received) throws JMSException {
        Map<String, String> kept = new TreeMap<>();
        if (received.getJMSTimestamp() > 0) {
            kept.put("jmstimestamp", String.valueOf(received.getJMSTimestamp()));
        }
        put(kept, "jmscorrelationid", received.getJMSCorrelationID());
        put(kept, "jmstype", received.getJMSType());
        for (String name : properties) {
            put(kept, name, received.getStringProperty(name));
        }
        return kept;
    }

    private static void put(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.put(name, value);
        }
    }
}
