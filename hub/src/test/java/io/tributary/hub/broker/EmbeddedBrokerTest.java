package io.tributary.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir Path directory;

    @Test
    void keepsMessagesOverARestart() throws Exception {
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, 52, TestBroker.SETTINGS)) {
            broker.start();
            send(52, "still here");
        }
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, 52, TestBroker.SETTINGS)) {
            broker.start();
            assertThat(receive(52)).isEqualTo("still here");
        }
    }

    @Test
    void isStartedAgainWhenItShutItselfDown() throws Exception {
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, 53, TestBroker.SETTINGS)) {
            broker.start();
            send(53, "kept");
            try (BrokerWatchdog watchdog = new BrokerWatchdog(broker, Duration.ofMillis(100))) {
                broker.server().getActiveMQServer().fail(true);

                await().atMost(Duration.ofSeconds(20)).until(broker::active);
                assertThat(watchdog).isNotNull();
                assertThat(receive(53)).isEqualTo("kept");
            }
        }
    }

    private static void send(int id, String text) throws Exception {
        var connections = BrokerConnections.embedded(id, TestBroker.SETTINGS);
        try (BrokerLink link = BrokerLink.transacted(connections)) {
            var queue = link.queue(Addresses.ACCEPTED);
            link.producer().send(queue, link.session().createTextMessage(text));
            link.session().commit();
        }
    }

    private static String receive(int id) throws Exception {
        var connections = BrokerConnections.embedded(id, TestBroker.SETTINGS);
        try (BrokerLink link = BrokerLink.transacted(connections)) {
            var message = link.consumer(Addresses.ACCEPTED, null).receive(5_000);
            link.session().commit();
            return message.getBody(String.class);
        }
    }
}
