package io.tributary.hub.failures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what cannot be handled aside, in the transaction that it came with. */
public final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final BrokerLink link;

    public Parking(BrokerLink link) {
        this.link = link;
        for (Cause.Kind kind : Cause.Kind.values()) {
            parked(kind);
        }
    }

    /** The event is parked once the link's session commits. */
    public void park(Message message, Cause cause) throws JMSException {
        Session session = link.session();
        String id = UUID.randomUUID().toString();
        link.producer()
                .send(
                        link.queue(Addresses.FAILED),
                        FailedMessage.write(session, message, id, cause));
        parked(cause.kind()).increment();
        LOG.warn("Parked an event as failure {}: {}", id, cause.text());
    }

    private static Counter parked(Cause.Kind kind) {
        return Counter.builder("tributary.parked")
                .description("Events that were put aside")
                .tag("cause", kind.name().toLowerCase(Locale.ROOT))
                .register(Metrics.globalRegistry);
    }
}
