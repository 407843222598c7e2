package io.tributary.hub.events;

import io.tributary.history.events.EventLog;
import io.tributary.history.events.HistoryEvent;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.util.List;

/** Publishes what is new since the kept position, each event at least once and in order. */
final class EventsBatch {

    static final String READER = "broker-events";

    private final EventLog log;
    private final BrokerLink link;
    private final Subscribers subscribers;
    private final int size;

    EventsBatch(EventLog log, BrokerLink link, Subscribers subscribers, int size) {
        this.log = log;
        this.link = link;
        this.subscribers = subscribers;
        this.size = size;
    }

    /**
     * Publishes and answers how many; the position moves only once the broker has them. What
     * happened before anybody subscribed is passed over: nobody would get it.
     */
    int publish() throws JMSException {
        long last = log.last();
        long position = log.position(READER);
        if (last <= position) {
            return 0;
        }
        // In this order: who subscribes once the broker was asked is owed nothing up to here.
        if (!subscribers.any()) {
            log.advance(READER, last);
            return 0;
        }
        List<HistoryEvent> events = log.after(position, size);
        if (events.isEmpty()) {
            return 0;
        }
        for (HistoryEvent event : events) {
            send(event);
        }
        link.session().commit();
        log.advance(READER, events.get(events.size() - 1).sequence());
        return events.size();
    }

    /** Who would get what is published. */
    interface Subscribers {

        boolean any() throws JMSException;
    }

    private void send(HistoryEvent event) throws JMSException {
        TextMessage message = link.session().createTextMessage(CloudEventJson.write(event));
        message.setJMSType(CloudEventJson.type(event));
        message.setStringProperty("contentType", "application/cloudevents+json; charset=UTF-8");
        if (event.customer() != null) {
            message.setStringProperty("partitionkey", event.customer());
        }
        link.producer().send(link.session().createTopic(Addresses.EVENTS), message);
    }
}
