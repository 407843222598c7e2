package io.tributary.hub.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.events.HistoryEvent;
import io.tributary.hub.HubParts;
import io.tributary.hub.RunningHub;
import io.tributary.hub.broker.Addresses;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Session;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningHub
class EventsPublisherIT {

    @Autowired private ConnectionFactory connections;
    @Autowired private DataSource database;

    @Test
    void publishesCloudEventsInOrder() throws Exception {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            var subscriber = session.createConsumer(session.createTopic(Addresses.EVENTS));
            connection.start();
            for (long n = 1; n <= 3; n++) {
                HubParts.EVENTS.add(
                        new HistoryEvent(
                                n,
                                "interaction.recorded",
                                "i" + n,
                                "c1",
                                Instant.parse("2026-11-20T10:00:00Z"),
                                "{\"n\":" + n + "}"));
            }

            for (long n = 1; n <= 3; n++) {
                var message = subscriber.receive(10_000);
                assertThat(message).as("event " + n).isNotNull();
                JsonNode event = new ObjectMapper().readTree(message.getBody(String.class));
                assertThat(event.path("specversion").asText()).isEqualTo("1.0");
                assertThat(event.path("type").asText())
                        .isEqualTo("io.tributary.interaction.recorded");
                assertThat(event.path("partitionkey").asText()).isEqualTo("c1");
                assertThat(event.path("sequence").asText()).isEqualTo("000000000000000000" + n);
                assertThat(event.path("data").path("n").asLong()).isEqualTo(n);
                assertThat(message.getStringProperty("partitionkey")).isEqualTo("c1");
            }
        }
    }

    @Test
    void onlyOneHubPublishes() throws Exception {
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(PublisherLock.tryTake(database)).isEmpty());
    }
}
