package io.tributary.hub.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.company.CompanyEvents;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.QueueDepths;
import io.tributary.hub.broker.TestBroker;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventsBatchTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    private final CompanyEvents log = new CompanyEvents();
    private final BrokerLink link = BrokerLink.transacted(BROKER.connections());
    private final QueueDepths queues = new QueueDepths(BROKER.connections());
    private final EventsBatch.Subscribers bound =
            () -> !queues.subscribers(Addresses.EVENTS).isEmpty();

    @AfterEach
    void close() {
        link.close();
        queues.close();
    }

    @Test
    void passesOverWhatHappenedWhileNobodySubscribed() throws JMSException {
        happened(3);

        assertThat(batch(bound).publish()).isZero();

        assertThat(log.position(EventsBatch.READER)).isEqualTo(3);
    }

    @Test
    void keepsWhatHappensWhileSubscribersAreAskedFor() throws JMSException {
        happened(3);

        batch(
                        () -> {
                            happened(2);
                            return false;
                        })
                .publish();

        assertThat(log.after(log.position(EventsBatch.READER), 10)).hasSize(2);
    }

    @Test
    void keepsEverythingForADurableSubscriberWhoIsAway() throws Exception {
        try (Connection connection = BROKER.connections().createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            Topic topic = session.createTopic(Addresses.EVENTS);
            session.createSharedDurableConsumer(topic, "crm").close();
            happened(2);

            assertThat(batch(bound).publish()).isEqualTo(2);

            connection.start();
            try (MessageConsumer back = session.createSharedDurableConsumer(topic, "crm")) {
                assertThat(back.receive(5_000).getBody(String.class)).contains("\"n\":1");
                assertThat(back.receive(5_000).getBody(String.class)).contains("\"n\":2");
            }
            session.unsubscribe("crm");
        }
    }

    private void happened(int count) {
        for (int n = 0; n < count; n++) {
            log.add("interaction.recorded", "i" + n);
        }
    }

    private EventsBatch batch(EventsBatch.Subscribers subscribers) {
        return new EventsBatch(log, link, subscribers, 100);
    }
}
