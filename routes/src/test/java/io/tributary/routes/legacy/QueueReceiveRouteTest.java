package io.tributary.routes.legacy;

import static io.tributary.routes.legacy.LegacyHub.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import jakarta.jms.BytesMessage;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both routes, their Kamelets and Camel's components against a real broker. */
class QueueReceiveRouteTest {

    private static final String QUEUE = "orders";
    private static final String ORDER =
            """
            {"source": "erp/main", "sourceEventId": "o-1", "kind": "order", "channel": "web",
             "direction": "inbound", "occurredAt": "2026-11-20T10:00:00Z",
             "participants": [{"role": "customer", "name": "Núria",
               "identifiers": [{"type": "email", "value": "nuria@example.com"}]}]}\
            """;

    private OtherBroker broker;

    @AfterEach
    void stopBroker() throws Exception {
        broker.close();
    }

    private void startBroker(String protocol) throws Exception {
        broker = OtherBroker.of(protocol);
    }

    private LegacyHub hub(String protocol) throws Exception {
        String settings = "tributary." + protocol + ".";
        return new LegacyHub("workshop-appointments")
                .set(settings + "enabled", true)
                .set(settings + "url", broker.url())
                .set(settings + "queue", QUEUE)
                .set(settings + "username", OtherBroker.USER)
                .set(settings + "password", OtherBroker.PASSWORD)
                .set(settings + "keep", "tenant, absent")
                .set(settings + "retry", 50);
    }

    private void awaitEmpty() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker.count(QUEUE)).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void keepsTheBytesOfMessages(String protocol) throws Exception {
        startBroker(protocol);
        broker.send(QUEUE, session -> session.createTextMessage(ORDER));
        broker.send(
                QUEUE,
                session -> {
                    BytesMessage message = session.createBytesMessage();
                    message.writeBytes(ORDER.getBytes(StandardCharsets.UTF_8));
                    return message;
                });
        try (LegacyHub hub = hub(protocol)) {
            hub.start(protocol + "-receive");

            awaitEmpty();
            assertThat(hub.bodies()).containsExactly(ORDER, ORDER);
            assertThat(hub.interactions())
                    .extracting(Interaction::sourceEventId)
                    .containsExactly("o-1", "o-1");
            assertThat(hub.accepted.get(0).eventId())
                    .startsWith("ID:")
                    .isNotEqualTo(hub.accepted.get(1).eventId());
        }
    }

    /** The example among the mapping files, from the message to the interaction. */
    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void makesAppointmentsOfTheMessagesOfAWorkshop(String protocol) throws Exception {
        startBroker(protocol);
        String settings = "tributary." + protocol + ".";
        try (LegacyHub hub = hub(protocol)) {
            hub.set(settings + "mapping", "workshop-appointments")
                    .set(settings + "zone", "Europe/Madrid")
                    .set(settings + "keep", "branch")
                    .start(protocol + "-receive");
            int version = 0;
            for (String type : List.of("BOOKED", "CANCELLED")) {
                version++;
                String body =
                        """
                        {"id": "A-17", "version": %d, "at": "2026-11-20T11:00:00",
                         "start": "2026-11-24T09:30:00", "service": "Oil change",
                         "customer": {"number": "C-77", "email": "ana@example.com"}}\
                        """
                                .formatted(version);
                broker.send(
                        QUEUE,
                        session -> {
                            TextMessage message = session.createTextMessage(body);
                            message.setJMSType(type);
                            message.setStringProperty("branch", "north");
                            return message;
                        });
            }

            await().atMost(PATIENCE).until(() -> hub.accepted.size() == 2);
            awaitEmpty();
            assertThat(hub.interactions())
                    .extracting(
                            Interaction::sourceEventId, Interaction::revision, Interaction::status)
                    .containsExactly(
                            tuple("appointment:A-17", 1L, "open"),
                            tuple("appointment:A-17", 2L, "cancelled"));
            Interaction booked = hub.interactions().get(0);
            assertThat(booked.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
            assertThat(booked.text()).isEqualTo("Booked for 2026-11-24T08:30:00Z");
            assertThat(booked.attributes()).containsEntry("branch", "north");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void letsNoSenderSteerTheHub(String protocol) throws Exception {
        startBroker(protocol);
        broker.send(
                QUEUE,
                session -> {
                    TextMessage message = session.createTextMessage("{}");
                    message.setStringProperty("CAmelHttpUri", "http://attacker.example");
                    message.setStringProperty("tributary_event_id", "forged");
                    message.setStringProperty("tenant", "north");
                    message.setJMSType("order");
                    message.setJMSReplyTo(session.createQueue("answers"));
                    return message;
                });
        try (LegacyHub hub = hub(protocol)) {
            hub.start(protocol + "-receive");

            awaitEmpty();
            RawEvent kept = hub.accepted.get(0);
            assertThat(kept.source()).isEqualTo(protocol + "/main");
            assertThat(kept.eventId()).startsWith("ID:");
            assertThat(kept.headers())
                    .containsOnlyKeys("jmstimestamp", "jmstype", "tenant")
                    .containsAllEntriesOf(Map.of("jmstype", "order", "tenant", "north"));
        }
        assertThat(broker.count("answers")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void holdsAMessageUntilItIsAccepted(String protocol) throws Exception {
        startBroker(protocol);
        broker.send(QUEUE, session -> session.createTextMessage(ORDER));
        try (LegacyHub hub = hub(protocol)) {
            hub.refusals.set(5);
            hub.start(protocol + "-receive");

            awaitEmpty();
            assertThat(hub.offered).hasSize(6);
            assertThat(hub.bodies()).containsExactly(ORDER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void givesAMessageBackWhenTheHubStops(String protocol) throws Exception {
        startBroker(protocol);
        broker.send(QUEUE, session -> session.createTextMessage(ORDER));
        try (LegacyHub hub = hub(protocol)) {
            hub.refusals.set(Integer.MAX_VALUE);
            hub.start(protocol + "-receive");
            await().atMost(PATIENCE).until(() -> hub.offered.size() >= 2);
        }
        assertThat(broker.count(QUEUE)).isEqualTo(1);
        try (LegacyHub hub = hub(protocol)) {
            hub.start(protocol + "-receive");

            awaitEmpty();
            assertThat(hub.bodies()).containsExactly(ORDER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "amqp"})
    void leavesObjectsToTheDeadLettersUnread(String protocol) throws Exception {
        startBroker(protocol);
        broker.send(QUEUE, session -> session.createObjectMessage(new Bomb()));
        broker.send(QUEUE, session -> session.createTextMessage(ORDER));
        Bomb.EXPLODED.set(false);
        try (LegacyHub hub = hub(protocol)) {
            hub.start(protocol + "-receive");

            awaitEmpty();
            assertThat(hub.bodies()).containsExactly(ORDER);
            assertThat(broker.count(broker.dead(QUEUE))).isEqualTo(1);
            assertThat(Bomb.EXPLODED).isFalse();
        }
    }

    /** What nobody may read. */
    private static final class Bomb implements Serializable {

        static final AtomicBoolean EXPLODED = new AtomicBoolean();

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            EXPLODED.set(true);
        }
    }
}
