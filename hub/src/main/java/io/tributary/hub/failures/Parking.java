package io.tributary.hub.failures;

import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.TransactedLink;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what cannot be handled aside, in the transaction that it came with. */
public final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final TransactedLink link;

    public Parking(TransactedLink link) {
        this.link = link;
    }

    /** The event is parked once the link's session commits. */
    public void park(Message message, Cause cause) throws JMSException {
        Session session = link.session();
        String id = UUID.randomUUID().toString();
        link.producer()
                .send(
                        session.createQueue(Addresses.FAILED),
                        FailedMessage.write(session, message, id, cause));
        LOG.warn("Parked an event as failure {}: {}", id, cause.text());
    }
}
