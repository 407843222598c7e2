package io.tributary.routes.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.routes.delivery.DeliveryPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The packaged route against a real Kafka. */
class KafkaDeliverRouteTest {

    private static final EmbeddedKafkaKraftBroker KAFKA =
            new EmbeddedKafkaKraftBroker(1, 3, "changes", "large", "many");

    private final CustomerView ana = Histories.customer(1);

    @BeforeAll
    static void startKafka() {
        KAFKA.afterPropertiesSet();
    }

    @AfterAll
    static void stopKafka() {
        KAFKA.destroy();
    }

    private static DeliveringHub hub(String topic, DeliveryPolicy policy) {
        return new DeliveringHub("kafka-target", "kafka/main", policy)
                .set("brokers", KAFKA.getBrokersAsString())
                .set("security", "PLAINTEXT")
                .set("topic", topic)
                .set("request-timeout-millis", 2_000)
                .set("delivery-timeout-millis", 3_000);
    }

    private static List<ConsumerRecord<String, String>> records(String topic) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBrokersAsString());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    Stream.of(0, 1, 2).map(each -> new TopicPartition(topic, each)).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream().mapToLong(l -> l).sum();
            while (all.size() < end) {
                ConsumerRecords<String, String> some = consumer.poll(Duration.ofSeconds(1));
                some.forEach(all::add);
            }
        }
        return all;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Subscriber read(List<ConsumerRecord<String, String>> records) {
        Subscriber subscriber = new Subscriber();
        records.forEach(record -> subscriber.take(header(record, "id"), record.value()));
        return subscriber;
    }

    @Test
    void sendsEachChangeUnderItsCustomerAndInOrder() throws Exception {
        try (DeliveringHub hub = hub("changes", DeliveringHub.QUICK)) {
            InteractionId first = hub.owe(ana, Histories.interaction(ana, 1, "one ñ"));
            InteractionId second = hub.owe(ana, Histories.interaction(ana, 2, "two"));
            hub.start("kafka-deliver").awaitDelivered(2);
            hub.owe(ana, Histories.withdrawn(ana, 2));
            hub.awaitDelivered(2);

            List<ConsumerRecord<String, String>> records = records("changes");
            assertThat(records)
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each.key()).isEqualTo(ana.id().toString()));
            assertThat(header(records.get(2), "type")).isEqualTo("interaction.withdrawn");
            assertThat(hub.outbox.of(first).externalId()).isEqualTo(header(records.get(0), "id"));
            Subscriber subscriber = read(records);
            assertThat(subscriber.taken())
                    .containsExactly(first.toString(), second.toString(), second.toString());
            assertThat(subscriber.copy()).containsValue(ana.id() + "|one ñ").hasSize(1);
        }
    }

    @Test
    void recordThatIsTooLargeIsParkedAlone() throws Exception {
        try (DeliveringHub hub = hub("large", DeliveringHub.QUICK)) {
            InteractionId large =
                    hub.owe(ana, Histories.interaction(ana, 1, "x".repeat(1_000_000)));
            InteractionId small = hub.owe(ana, Histories.interaction(ana, 2, "fine"));
            hub.start("kafka-deliver");
            assertThat(hub.awaitParked(large)).isEqualTo("the message has more than 1000000 bytes");
            assertThat(hub.outbox.of(small).state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(records("large")).hasSize(1);
        }
    }

    @Test
    void recordThatTheBrokerRefusesAsTooLargePausesTheTarget() throws Exception {
        try (DeliveringHub hub = hub("large", DeliveringHub.QUICK)) {
            hub.set("max-bytes", 9_000_000)
                    .owe(ana, Histories.interaction(ana, 1, "x".repeat(2_000_000)));
            hub.start("kafka-deliver");
            assertThat(hub.awaitPaused()).contains("max-bytes");
            assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
        }
    }

    @Test
    void wrongTopicAndAbsentBrokersPauseTheTargetAndParkNobody() throws Exception {
        try (DeliveringHub hub = hub("no topic", DeliveringHub.QUICK);
                DeliveringHub away = hub("changes", DeliveringHub.QUICK)) {
            hub.owe(ana, Histories.interaction(ana, 1, "waits"));
            hub.start("kafka-deliver");
            assertThat(hub.awaitPaused()).isEqualTo("Kafka does not know the topic");
            away.set("brokers", "127.0.0.1:1").set("workers", 8);
            for (int i = 0; i < 8; i++) {
                CustomerView customer = Histories.customer(i);
                away.owe(customer, Histories.interaction(customer, i, "waits"));
            }
            away.start("kafka-deliver");
            assertThat(away.awaitPaused()).contains("TimeoutException");
            assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
            assertThat(away.outbox.count(DeliveryState.PARKED)).isZero();
        }
    }

    @Test
    void loginThatIsMissingStopsNoStartAndParksNobody() throws Exception {
        try (DeliveringHub hub = hub("changes", DeliveringHub.QUICK)) {
            hub.set("security", "SASL_SSL").owe(ana, Histories.interaction(ana, 1, "waits"));
            hub.start("kafka-deliver");
            assertThat(hub.awaitPaused()).contains("check brokers, security, mechanism and login");
            assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
        }
    }

    @Test
    void copyEqualsHistoryOfManyChanges() throws Exception {
        try (DeliveringHub hub = hub("many", DeliveringHub.PATIENT)) {
            hub.set("key", "interaction").start("kafka-deliver");
            Map<String, String> history = new Stories(20_261_204L).tell(hub, 300, () -> {});
            hub.awaitDelivered(hub.outbox.known());
            assertThat(read(records("many")).copy()).isEqualTo(history);
        }
    }
}
