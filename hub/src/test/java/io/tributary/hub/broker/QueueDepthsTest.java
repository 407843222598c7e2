package io.tributary.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueDepthsTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    private final QueueDepths depths = new QueueDepths(BROKER.connections());

    @AfterEach
    void close() {
        depths.close();
        BROKER.drain(Addresses.ACCEPTED);
    }

    @Test
    void countsWhatWaitsAndWhatIsInHand() throws Exception {
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            var queue = link.queue(Addresses.ACCEPTED);
            for (int i = 0; i < 3; i++) {
                link.producer().send(queue, link.session().createTextMessage("waits"));
            }
            link.session().commit();
            link.consumer(Addresses.ACCEPTED, null).receive(5_000);

            assertThat(depths.of(Addresses.ACCEPTED)).isEqualTo(3);
        }
    }

    @Test
    void countsMoreThanFitsIntoMemory() throws Exception {
        int megabytes = 40;
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            var queue = link.queue(Addresses.ACCEPTED);
            for (int i = 0; i < megabytes * 10; i++) {
                var message = link.session().createBytesMessage();
                message.writeBytes(new byte[100_000]);
                link.producer().send(queue, message);
            }
            link.session().commit();
        }
        // what is on disk is counted a moment after the commit
        await().untilAsserted(
                        () -> assertThat(depths.of(Addresses.ACCEPTED)).isEqualTo(megabytes * 10L));
    }

    @Test
    void countsNothingWhereThereIsNoQueue() throws Exception {
        assertThat(depths.of("no.such.queue")).isZero();
        assertThat(depths.of(Addresses.SUSPECTS)).isZero();
        assertThat(depths.subscribers(Addresses.EVENTS)).isEmpty();
    }

    @Test
    void tellsWhenTheBrokerIsAwayAndConnectsAgain() throws Exception {
        assertThat(depths.of(Addresses.ACCEPTED)).isZero();
        BROKER.broker().close();
        assertThatThrownBy(() -> depths.of(Addresses.ACCEPTED)).isInstanceOf(JMSException.class);

        BROKER.broker().start();
        assertThat(depths.of(Addresses.ACCEPTED)).isZero();
    }
}
