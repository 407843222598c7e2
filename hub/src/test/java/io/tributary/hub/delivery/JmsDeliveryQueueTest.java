package io.tributary.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.query.CustomerView;
import io.tributary.routes.delivery.DeliveryQueue;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JmsDeliveryQueueTest {

    private static final String TARGET = "salesforce/main";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NOW = Duration.ofMillis(50);

    private TestBroker broker;
    private ConnectionFactory connections;
    private JmsDeliveryQueue queue;
    private WorkOrders orders;

    @BeforeEach
    void start() throws Exception {
        broker = new TestBroker();
        connections = broker.connections();
        queue = new JmsDeliveryQueue(connections);
        orders = new WorkOrders(connections, TARGET);
    }

    @AfterEach
    void stop() throws Exception {
        orders.close();
        broker.close();
    }

    @Test
    void ordersAreCountedTakenAndGoneOnceAcknowledged() {
        List<CustomerDelivery> sent = List.of(work(1), work(2), work(3));
        orders.send(sent);
        assertThat(orders.waiting(50)).isEqualTo(3);
        assertThat(orders.waiting(2)).as("counts no further than asked").isEqualTo(2);

        try (DeliveryQueue.Orders worker = queue.open(TARGET)) {
            for (CustomerDelivery order : sent) {
                assertThat(worker.take(SOON)).contains(order.lease());
                worker.acknowledge();
            }
            assertThat(worker.take(NOW)).isEmpty();
        }
        assertThat(orders.waiting(50)).isZero();
    }

    @Test
    void ordersSentAgainAreThereOnceWhetherTakenOrNot() {
        List<CustomerDelivery> all = List.of(work(1), work(2), work(3));
        orders.send(all.subList(0, 2));
        try (DeliveryQueue.Orders worker = queue.open(TARGET)) {
            assertThat(worker.take(SOON)).contains(all.get(0).lease());
            worker.acknowledge();

            orders.sendAgain(all);

            assertThat(worker.take(SOON)).contains(all.get(1).lease());
            worker.acknowledge();
            assertThat(worker.take(SOON)).contains(all.get(2).lease());
            worker.acknowledge();
            assertThat(worker.take(NOW)).isEmpty();
        }
    }

    @Test
    void orderGivenBackOrHeldByACrashedWorkerIsTakenAgain() {
        CustomerDelivery order = work(1);
        orders.send(List.of(order));
        try (DeliveryQueue.Orders worker = queue.open(TARGET)) {
            assertThat(worker.take(SOON)).contains(order.lease());
            worker.giveBack();
            assertThat(worker.take(SOON)).contains(order.lease());
        }

        try (DeliveryQueue.Orders other = queue.open(TARGET)) {
            assertThat(other.take(SOON)).contains(order.lease());
            other.acknowledge();
        }
    }

    @Test
    void strangersMessageIsDroppedAndStopsNobody() {
        CustomerDelivery order = work(1);
        try (JMSContext stranger = connections.createContext()) {
            stranger.createProducer()
                    .send(stranger.createQueue("tributary.deliver.salesforce.main"), "hello");
        }
        orders.send(List.of(order));

        try (DeliveryQueue.Orders worker = queue.open(TARGET)) {
            assertThat(worker.take(SOON)).isEmpty();
            assertThat(worker.take(SOON)).contains(order.lease());
            worker.acknowledge();
        }
    }

    @Test
    void orderCarriesTheDeliveryAsJsonForWhoeverReadsTheQueue() throws Exception {
        CustomerDelivery order = work(1);
        orders.send(List.of(order));

        try (JMSContext reader = connections.createContext()) {
            TextMessage message =
                    (TextMessage)
                            reader.createConsumer(
                                            reader.createQueue("tributary.deliver.salesforce.main"))
                                    .receive(SOON.toMillis());

            assertThat(message.getStringProperty("tributary_target")).isEqualTo(TARGET);
            assertThat(message.getStringProperty("tributary_lease"))
                    .isEqualTo(order.lease().toString());
            var json = new ObjectMapper().readTree(message.getText());
            assertThat(json.at("/customer/name").asText()).isEqualTo("Customer 1");
            assertThat(json.at("/interactions/0/text").asText()).isEqualTo("text");
            assertThat(json.at("/interactions/0/occurredAt").asText())
                    .isEqualTo("2026-11-20T12:00:01Z");
        }
    }

    @Test
    void brokerThatIsAwayIsATransientFailure() throws Exception {
        DeliveryQueue.Orders worker = queue.open(TARGET);
        broker.close();

        assertThatThrownBy(() -> orders.waiting(1)).isInstanceOf(TransientFailure.class);
        assertThatThrownBy(() -> orders.send(List.of(work(1))))
                .isInstanceOf(TransientFailure.class);
        assertThatThrownBy(() -> queue.open(TARGET)).isInstanceOf(TransientFailure.class);
        worker.close();
    }

    private static CustomerDelivery work(int number) {
        CustomerView customer = Histories.customer(number);
        InMemoryOutbox outbox = new InMemoryOutbox();
        outbox.owe(customer, Histories.interaction(customer, 1, "text"));
        return outbox.lease(TARGET, 1, 1, Duration.ofMinutes(1)).get(0);
    }
}
