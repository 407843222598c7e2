package io.tributary.hub.broker;

import io.tributary.hub.HubSettings;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The embedded broker, unless {@code tributary.broker.url} names another. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
class BrokerConfiguration {

    /** One JVM may hold several hubs, in tests for one. */
    private static final AtomicInteger SERVER_IDS = new AtomicInteger();

    @Bean(initMethod = "start")
    @Conditional(NoBrokerUrl.class)
    EmbeddedBroker embeddedBroker(HubSettings hub, BrokerSettings settings) {
        return new EmbeddedBroker(
                hub.dataDirectory().resolve("artemis"), SERVER_IDS.getAndIncrement(), settings);
    }

    @Bean
    @Conditional(NoBrokerUrl.class)
    BrokerWatchdog brokerWatchdog(EmbeddedBroker broker) {
        return new BrokerWatchdog(broker, Duration.ofSeconds(2));
    }

    /** Asks for the embedded broker so that it starts before, and stops after, whoever connects. */
    @Bean
    ConnectionFactory brokerConnections(
            BrokerSettings settings, ObjectProvider<EmbeddedBroker> embedded) {
        return connections(settings, embedded);
    }

    @Bean
    IntakeConnections intakeConnections(
            BrokerSettings settings, ObjectProvider<EmbeddedBroker> embedded) {
        return IntakeConnections.of(connections(settings, embedded));
    }

    private static ActiveMQConnectionFactory connections(
            BrokerSettings settings, ObjectProvider<EmbeddedBroker> embedded) {
        String url = settings.url();
        return url == null || url.isBlank()
                ? BrokerConnections.embedded(embedded.getObject().serverId(), settings)
                : BrokerConnections.external(url, settings);
    }
}
