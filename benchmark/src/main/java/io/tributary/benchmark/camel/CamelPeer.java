package io.tributary.benchmark.camel;

import io.tributary.benchmark.contender.ContenderArguments;
import io.tributary.benchmark.contender.DurableBroker;
import io.tributary.benchmark.contender.EventTable;
import io.tributary.benchmark.contender.PeerSettings;
import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.integration.IntegrationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;

/** platform-http, durable JMS, eight transacted consumers, sql; as the manuals show it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = IntegrationAutoConfiguration.class)
public class CamelPeer {

    public static void main(String[] args) throws Exception {
        ContenderArguments arguments = ContenderArguments.of(args);
        EventTable.create(arguments.jdbcUrl(), "");
        SpringApplication application =
                new SpringApplication(CamelPeer.class, CamelPeerRoutes.class);
        application.setDefaultProperties(PeerSettings.of(arguments));
        ActiveMQConnectionFactory broker = DurableBroker.start(arguments.directory());
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("broker", broker));
        application.run();
    }

    @Bean
    JmsComponent jms(ConnectionFactory broker) {
        JmsComponent jms = new JmsComponent();
        jms.getConfiguration().setListenerConnectionFactory(broker);
        CachingConnectionFactory senders = new CachingConnectionFactory(broker);
        senders.setSessionCacheSize(PeerSettings.SENDERS);
        jms.getConfiguration().setTemplateConnectionFactory(senders);
        return jms;
    }
}
