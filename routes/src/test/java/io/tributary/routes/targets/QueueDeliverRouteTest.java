package io.tributary.routes.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.routes.delivery.DeliveryPolicy;
import io.tributary.routes.legacy.OtherBroker;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged routes against real brokers of others: Artemis, and ActiveMQ over AMQP 1.0. */
@SuppressWarnings("try") // a test may be interrupted while it closes
class QueueDeliverRouteTest {

    private static final String QUEUE = "history";

    private final CustomerView ana = Histories.customer(1);

    private static DeliveringHub hub(String protocol, OtherBroker broker, DeliveryPolicy policy)
            throws Exception {
        return new DeliveringHub(protocol + "-target", protocol + "/main", policy)
                .set("url", broker.url())
                .set("queue", QUEUE)
                .set("username", OtherBroker.USER)
                .set("password", OtherBroker.PASSWORD);
    }

    private static List<TextMessage> messages(OtherBroker broker) throws Exception {
        List<TextMessage> messages = new ArrayList<>();
        try (Connection connection =
                        broker.connections()
                                .createConnection(OtherBroker.USER, OtherBroker.PASSWORD);
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE));
            connection.start();
            while (consumer.receive(1_000) instanceof TextMessage message) {
                messages.add(message);
            }
        }
        return messages;
    }

    private static Subscriber read(List<TextMessage> messages) throws JMSException {
        Subscriber subscriber = new Subscriber();
        for (TextMessage message : messages) {
            subscriber.take(message.getStringProperty("changeId"), message.getText());
        }
        return subscriber;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void sendsEachChangeInOrder(String protocol) throws Exception {
        try (OtherBroker broker = OtherBroker.of(protocol);
                DeliveringHub hub = hub(protocol, broker, DeliveringHub.QUICK)) {
            InteractionId first = hub.owe(ana, Histories.interaction(ana, 1, "one"));
            InteractionId second = hub.owe(ana, Histories.interaction(ana, 2, "two"));
            hub.start(protocol + "-deliver").awaitDelivered(2);
            hub.owe(ana, Histories.withdrawn(ana, 2));
            hub.awaitDelivered(2);

            List<TextMessage> messages = messages(broker);
            assertThat(messages).hasSize(3);
            TextMessage message = messages.get(0);
            assertThat(message.getJMSType()).isEqualTo("interaction.recorded");
            assertThat(message.getStringProperty("JMSXGroupID")).isEqualTo(ana.id().toString());
            assertThat(message.getStringProperty("customerId")).isEqualTo(ana.id().toString());
            assertThat(message.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
            assertThat(hub.outbox.of(first).externalId())
                    .isEqualTo(message.getStringProperty("changeId"));
            Subscriber subscriber = read(messages);
            assertThat(subscriber.taken())
                    .containsExactly(first.toString(), second.toString(), second.toString());
            assertThat(subscriber.copy()).containsOnlyKeys(first.toString());
        }
    }

    @Test
    void artemisDropsTheRepeatOfAChangeAndKeepsAChangeBack() throws Exception {
        try (OtherBroker broker = OtherBroker.of("jms");
                DeliveringHub hub = hub("jms", broker, DeliveringHub.QUICK);
                DeliveringHub restored = hub("jms", broker, DeliveringHub.QUICK)) {
            for (String text : List.of("one", "two", "one")) {
                hub.owe(ana, Histories.interaction(ana, 1, text));
                if (!hub.camel.isStarted()) {
                    hub.start("jms-deliver");
                }
                hub.awaitDelivered(1);
            }
            restored.owe(ana, Histories.interaction(ana, 1, "one"));
            restored.start("jms-deliver").awaitDelivered(1);
            assertThat(messages(broker)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void messageThatIsTooLargeIsParkedAlone(String protocol) throws Exception {
        try (OtherBroker broker = OtherBroker.of(protocol);
                DeliveringHub hub = hub(protocol, broker, DeliveringHub.QUICK)) {
            hub.set("max-bytes", 5_000);
            InteractionId large = hub.owe(ana, Histories.interaction(ana, 1, "x".repeat(5_000)));
            InteractionId small = hub.owe(ana, Histories.interaction(ana, 2, "fine"));
            hub.start(protocol + "-deliver");
            assertThat(hub.awaitParked(large)).isEqualTo("the message has more than 5000 bytes");
            assertThat(hub.outbox.of(small).state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(messages(broker)).hasSize(1);
        }
    }

    @Test
    void refusedLoginPausesTheTargetAndParksNobody() throws Exception {
        try (OtherBroker broker = OtherBroker.of("jms");
                DeliveringHub hub = hub("jms", broker, DeliveringHub.QUICK)) {
            hub.set("password", "wrong").owe(ana, Histories.interaction(ana, 1, "waits"));
            hub.start("jms-deliver");
            assertThat(hub.awaitPaused()).contains("refuses the login").doesNotContain("wrong");
            assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void absentBrokerPausesTheTargetAndParksNobody(String protocol) throws Exception {
        try (OtherBroker broker = OtherBroker.of(protocol);
                DeliveringHub hub = hub(protocol, broker, DeliveringHub.QUICK)) {
            String scheme = protocol.equals("jms") ? "tcp" : "amqp";
            hub.set("url", scheme + "://127.0.0.1:1");
            hub.owe(ana, Histories.interaction(ana, 1, "waits"));
            hub.start(protocol + "-deliver");
            assertThat(hub.awaitPaused()).startsWith("the broker does not take the message");
            assertThat(hub.camel.isStarted()).isTrue();
            assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void copyEqualsHistoryOfManyChanges(String protocol) throws Exception {
        try (OtherBroker broker = OtherBroker.of(protocol);
                DeliveringHub hub = hub(protocol, broker, DeliveringHub.PATIENT)) {
            hub.start(protocol + "-deliver");
            Map<String, String> history = new Stories(20_261_203L).tell(hub, 300, () -> {});
            hub.awaitDelivered(hub.outbox.known());
            assertThat(read(messages(broker)).copy()).isEqualTo(history);
        }
    }

    @Test
    void connectionIsGivenBackWhenTheRouteIsRemoved() throws Exception {
        try (OtherBroker broker = OtherBroker.of("jms");
                DeliveringHub hub = hub("jms", broker, DeliveringHub.QUICK)) {
            hub.owe(ana, Histories.interaction(ana, 1, "one"));
            hub.start("jms-deliver").awaitDelivered(1);
            assertThat(broker.clients()).isPositive();
            hub.removeRoutes();
            await().atMost(DeliveringHub.PATIENCE).until(() -> broker.clients() == 0);
        }
    }
}
