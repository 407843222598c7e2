package io.tributary.routes.legacy;

import static io.tributary.routes.legacy.LegacyHub.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The route, its Kamelet and Camel's component against a real Kafka. */
class KafkaReceiveRouteTest {

    private static final EmbeddedKafkaKraftBroker KAFKA =
            new EmbeddedKafkaKraftBroker(1, 1, "kept", "refused", "forged", "tickets");

    @BeforeAll
    static void startKafka() {
        KAFKA.afterPropertiesSet();
    }

    @AfterAll
    static void stopKafka() {
        KAFKA.destroy();
    }

    private static LegacyHub hub(String topic) throws IOException {
        return new LegacyHub("debezium-tickets")
                .set("tributary.kafka.enabled", true)
                .set("tributary.kafka.brokers", KAFKA.getBrokersAsString())
                .set("tributary.kafka.security", "PLAINTEXT")
                .set("tributary.kafka.topic", topic)
                .set("tributary.kafka.group", "hubs-" + topic)
                .set("tributary.kafka.retry", 10);
    }

    private static void send(String topic, String... values) throws Exception {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBrokersAsString());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String value : values) {
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(topic, utf8("key"), utf8(value));
                record.headers().add("CAmelHttpUri", utf8("http://attacker.example"));
                record.headers().add("kafka.OFFSET", utf8("77"));
                record.headers().add("kafka.TOPIC", utf8("other"));
                record.headers().add("tributary-source", utf8("forged"));
                producer.send(record).get();
            }
        }
    }

    private static long committed(String topic) throws Exception {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBrokersAsString());
        try (Admin admin = Admin.create(settings)) {
            OffsetAndMetadata offset =
                    admin.listConsumerGroupOffsets("hubs-" + topic)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .get(new TopicPartition(topic, 0));
            return offset == null ? 0 : offset.offset();
        }
    }

    @Test
    void keepsRecordsAndCommitsThem() throws Exception {
        send("kept", "1", "2", "3");
        try (LegacyHub hub = hub("kept")) {
            hub.start("kafka-receive");
            await().atMost(PATIENCE).until(() -> committed("kept") == 3);
            assertThat(hub.bodies()).containsExactly("1", "2", "3");
        }
        send("kept", "4");
        try (LegacyHub hub = hub("kept")) {
            hub.start("kafka-receive");
            await().atMost(PATIENCE).until(() -> committed("kept") == 4);
            assertThat(hub.bodies()).containsExactly("4");
        }
    }

    @Test
    void letsNoSenderSteerTheHub() throws Exception {
        send("forged", "1");
        try (LegacyHub hub = hub("forged")) {
            hub.start("kafka-receive");
            await().atMost(PATIENCE).until(() -> committed("forged") == 1);
            RawEvent kept = hub.accepted.get(0);
            assertThat(kept.source()).isEqualTo("kafka/main");
            assertThat(kept.eventId()).isEqualTo("forged:0:0");
            assertThat(kept.headers())
                    .containsOnlyKeys("key", "timestamp", "topic")
                    .containsEntry("topic", "forged");
        }
    }

    /** The example among the mapping files, from the record to the interaction. */
    @Test
    void makesTicketsOfTheChangesOfATable() throws Exception {
        String row =
                "{\"id\": 4711, \"state\": \"open\", \"origin\": \"mail\", \"title\": \"Lamp\","
                        + " \"email\": \"ana@example.com\"}";
        send(
                "tickets",
                "{\"op\": \"c\", \"before\": null, \"after\": "
                        + row
                        + ", \"ts_ms\": 1795168800000}",
                "{\"op\": \"d\", \"before\": "
                        + row
                        + ", \"after\": null, \"ts_ms\": 1795168860000}");
        try (LegacyHub hub = hub("tickets")) {
            hub.set("tributary.kafka.mapping", "debezium-tickets").start("kafka-receive");
            await().atMost(PATIENCE).until(() -> committed("tickets") == 2);
            assertThat(hub.interactions())
                    .extracting(
                            Interaction::source,
                            Interaction::sourceEventId,
                            Interaction::revision,
                            Interaction::deleted)
                    .containsExactly(
                            tuple("kafka/main", "ticket:4711", 1795168800000L, false),
                            tuple("kafka/main", "ticket:4711", 1795168860000L, true));
        }
    }

    @Test
    void passesOverNoRecordThatTheHubDidNotAccept() throws Exception {
        List<String> values = IntStream.range(0, 20).mapToObj(String::valueOf).toList();
        send("refused", values.toArray(String[]::new));
        try (LegacyHub hub = hub("refused")) {
            hub.refusals.set(30);
            hub.start("kafka-receive");
            await().atMost(PATIENCE).until(() -> committed("refused") == 20);
            assertThat(hub.bodies().stream().distinct().toList()).isEqualTo(values);
            assertThat(hub.refusals).hasValue(0);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
