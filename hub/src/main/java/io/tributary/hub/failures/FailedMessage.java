package io.tributary.hub.failures;

import io.tributary.hub.broker.RawEventMessage;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Instant;

/** A parked event as a message: that of the raw event, and why it is parked. */
final class FailedMessage {

    static final String ID = "tributaryFailureId";
    static final String CAUSE = "tributaryCause";
    private static final String FIELD = "tributaryField";
    private static final String FAILED_AT = "tributaryFailedAt";

    /** What the broker itself parks has no cause of ours. */
    static final String GIVEN_UP = "The broker gave it up after too many deliveries";

    private FailedMessage() {}

    static BytesMessage write(Session session, Message from, String id, Cause cause)
            throws JMSException {
        BytesMessage parked = session.createBytesMessage();
        RawEventMessage.copyProperties(from, parked);
        parked.setStringProperty(ID, id);
        parked.setStringProperty(CAUSE, cause.text());
        parked.setStringProperty(FIELD, cause.field());
        parked.setStringProperty(FAILED_AT, Instant.now().toString());
        parked.setIntProperty(
                RawEventMessage.ATTEMPTS,
                RawEventMessage.number(from, RawEventMessage.ATTEMPTS) + 1);
        parked.writeBytes(RawEventMessage.body(from));
        return parked;
    }

    /** The same failure with another body. */
    static BytesMessage withBody(Session session, Message from, byte[] body) throws JMSException {
        BytesMessage edited = session.createBytesMessage();
        RawEventMessage.copyProperties(from, edited);
        Failure failure = read(from);
        edited.setStringProperty(ID, failure.id());
        edited.setStringProperty(CAUSE, failure.cause());
        edited.setStringProperty(FIELD, failure.field());
        edited.setStringProperty(FAILED_AT, failure.failedAt().toString());
        edited.setIntProperty(RawEventMessage.ATTEMPTS, failure.attempts());
        edited.writeBytes(body);
        return edited;
    }

    static Failure read(Message message) throws JMSException {
        return new Failure(
                id(message),
                text(message, RawEventMessage.SOURCE, ""),
                text(message, RawEventMessage.MAPPING, ""),
                text(message, CAUSE, GIVEN_UP),
                text(message, FIELD, ""),
                RawEventMessage.number(message, RawEventMessage.ATTEMPTS),
                Instant.parse(
                        text(
                                message,
                                FAILED_AT,
                                Instant.ofEpochMilli(message.getJMSTimestamp()).toString())),
                message instanceof BytesMessage bytes ? bytes.getBodyLength() : 0);
    }

    private static String id(Message message) throws JMSException {
        String messageId = message.getJMSMessageID();
        return text(message, ID, messageId == null ? "" : messageId.replaceFirst("^ID:", ""));
    }

    private static String text(Message message, String property, String otherwise)
            throws JMSException {
        String value = message.getStringProperty(property);
        return value == null ? otherwise : value;
    }
}
