package io.tributary.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.TestBroker;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    private final BrokerLink link = BrokerLink.transacted(BROKER.intakeConnections().factory());

    @AfterEach
    void close() {
        link.close();
        BROKER.drain(Addresses.ACCEPTED);
    }

    @Test
    void takesWhatComesAloneAtOnce() throws Exception {
        Batch batch = batch(10, Duration.ofSeconds(20));
        for (int n = 0; n < 3; n++) {
            send(1);
            long before = System.nanoTime();

            assertThat(taken(batch)).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void takesNoMoreThanItsSizeAndWaitsForNothingThen() throws Exception {
        Batch batch = batch(10, Duration.ofSeconds(60));
        send(25);
        assertThat(taken(batch)).hasSize(10);
        assertThat(taken(batch)).hasSize(10);
    }

    @Test
    void gathersAsLongAsTheLastBatchTookWhileEventsComeFast() throws Exception {
        Batch batch = batch(100, Duration.ofSeconds(20));
        send(2);
        assertThat(taken(batch)).hasSize(2);
        TimeUnit.SECONDS.sleep(2); // records them

        send(1);
        CompletableFuture<Void> later =
                CompletableFuture.runAsync(
                        () -> send(3),
                        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
        assertThat(taken(batch)).hasSize(4);
        later.get(10, TimeUnit.SECONDS);
    }

    @Test
    void isEmptyWhenNothingComes() throws Exception {
        assertThat(taken(batch(10, Duration.ofMillis(25)))).isEmpty();
    }

    @Test
    void whoWantsToBeAloneIs() throws Exception {
        Batch batch =
                new Batch(link, Addresses.ACCEPTED, 10, Duration.ZERO, new OfThoseNamedAlone());
        send("alone", "alone", "a", "b", "alone", "c");
        assertThat(taken(batch)).hasSize(1);
        assertThat(taken(batch)).hasSize(1);
        assertThat(taken(batch)).as("the third goes behind the others").hasSize(2);
        assertThat(taken(batch)).as("and counts as one that never was in hand").hasSize(2);
        assertThat(taken(batch)).isEmpty();
    }

    private static final class OfThoseNamedAlone implements Suspicion {

        @Override
        public boolean putAside(Message message) {
            return false;
        }

        @Override
        public boolean wantsAlone(Message message) throws JMSException {
            return "alone".equals(message.getStringProperty("name"));
        }
    }

    private Batch batch(int size, Duration mostGathering) {
        return new Batch(link, Addresses.ACCEPTED, size, mostGathering, message -> false);
    }

    private List<Message> taken(Batch batch) throws JMSException {
        List<Message> messages = batch.next();
        link.session().commit();
        return messages;
    }

    private static void send(int messages) {
        send(Collections.nCopies(messages, "an event").toArray(String[]::new));
    }

    private static void send(String... names) {
        try (BrokerLink sender = BrokerLink.transacted(BROKER.connections())) {
            for (String name : names) {
                Message message = sender.session().createTextMessage("an event");
                message.setStringProperty("name", name);
                sender.producer().send(sender.queue(Addresses.ACCEPTED), message);
            }
            sender.session().commit();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
