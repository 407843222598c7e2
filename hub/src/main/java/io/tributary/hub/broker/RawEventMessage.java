package io.tributary.hub.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A raw event as a message: the untouched bytes as its body, all else as properties. */
public final class RawEventMessage {

    /** How often the hub has tried to map and record the event before; absent for never. */
    public static final String ATTEMPTS = "tributaryAttempts";

    /** The property that holds the source. */
    public static final String SOURCE = "tributarySource";

    /** The property that holds the mapping's name. */
    public static final String MAPPING = "tributaryMapping";

    private static final String EVENT_ID = "tributaryEventId";
    private static final String RECEIVED_AT = "tributaryReceivedAt";
    private static final String CONTENT_TYPE = "tributaryContentType";
    private static final String SETTINGS = "tributarySettings";
    private static final String HEADERS = "tributaryHeaders";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private RawEventMessage() {}

    /** Writes the event. */
    public static BytesMessage write(Session session, RawEvent event) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.setStringProperty(SOURCE, event.source());
        message.setStringProperty(EVENT_ID, event.eventId());
        message.setStringProperty(MAPPING, event.mapping());
        message.setStringProperty(RECEIVED_AT, event.receivedAt().toString());
        if (event.contentType() != null) {
            message.setStringProperty(CONTENT_TYPE, event.contentType());
        }
        message.setStringProperty(SETTINGS, json(event.settings()));
        message.setStringProperty(HEADERS, json(event.headers()));
        String parent = TraceParents.of(event);
        if (parent != null) {
            message.setStringProperty(TraceParents.PROPERTY, parent);
        }
        message.writeBytes(event.body());
        return message;
    }

    /**
     * Reads the event.
     *
     * @throws PayloadRejected if the message was not written by {@link #write}
     */
    public static RawEvent read(Message message) throws JMSException {
        RawEvent event =
                new RawEvent(
                        required(message, SOURCE),
                        required(message, EVENT_ID),
                        required(message, MAPPING),
                        instant(required(message, RECEIVED_AT)),
                        message.getStringProperty(CONTENT_TYPE),
                        strings(message, SETTINGS),
                        strings(message, HEADERS),
                        body(message));
        if (TraceParents.wanted()) {
            TraceParents.keep(event, message.getStringProperty(TraceParents.PROPERTY));
        }
        return event;
    }

    /** The event as another message, knowing how often it was tried. */
    public static BytesMessage copy(Session session, Message from) throws JMSException {
        BytesMessage copy = session.createBytesMessage();
        copyProperties(from, copy);
        copy.setIntProperty(ATTEMPTS, number(from, ATTEMPTS));
        copy.writeBytes(body(from));
        return copy;
    }

    /** The bytes of the message; empty if it is of a kind that the hub never writes. */
    public static byte[] body(Message message) throws JMSException {
        if (!(message instanceof BytesMessage bytes)) {
            return new byte[0];
        }
        bytes.reset();
        byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
        bytes.readBytes(body);
        return body;
    }

    /** An integer property, or 0. */
    public static int number(Message message, String property) throws JMSException {
        return message.propertyExists(property) ? message.getIntProperty(property) : 0;
    }

    /** Copies what {@link #read} reads, except the body. */
    public static void copyProperties(Message from, Message to) throws JMSException {
        for (String name :
                new String[] {
                    SOURCE, EVENT_ID, MAPPING, RECEIVED_AT, CONTENT_TYPE, SETTINGS, HEADERS
                }) {
            String value = from.getStringProperty(name);
            if (value != null) {
                to.setStringProperty(name, value);
            }
        }
    }

    private static String required(Message message, String property) throws JMSException {
        String value = message.getStringProperty(property);
        if (value == null) {
            throw new PayloadRejected(
                    property, "is missing: only the hub may write to this queue; discard it");
        }
        return value;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new PayloadRejected(RECEIVED_AT, "is no RFC 3339 time", e);
        }
    }

    private static String json(Map<String, String> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are always JSON", e);
        }
    }

    private static Map<String, String> strings(Message message, String property)
            throws JMSException {
        @Nullable String text = message.getStringProperty(property);
        try {
            return text == null ? Map.of() : JSON.readValue(text, STRINGS);
        } catch (JsonProcessingException e) {
            throw new PayloadRejected(property, "is no JSON object of strings", e);
        }
    }
}
