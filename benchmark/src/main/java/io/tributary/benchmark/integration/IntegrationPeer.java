package io.tributary.benchmark.integration;

import io.tributary.benchmark.contender.ContenderArguments;
import io.tributary.benchmark.contender.DurableBroker;
import io.tributary.benchmark.contender.EventTable;
import io.tributary.benchmark.contender.PeerSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** HTTP inbound adapter, durable JMS, eight transacted listeners, JDBC handler. */
@EnableAutoConfiguration(
        excludeName = {
            "org.apache.camel.spring.boot.CamelAutoConfiguration",
            "org.apache.camel.component.jms.springboot.JmsComponentAutoConfiguration",
            "org.apache.camel.component.sql.springboot.SqlComponentAutoConfiguration",
            "org.apache.camel.component.platform.http.springboot.PlatformHttpComponentAutoConfiguration",
            "org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration"
        })
public class IntegrationPeer {

    public static void main(String[] args) throws Exception {
        ContenderArguments arguments = ContenderArguments.of(args);
        EventTable.create(arguments.jdbcUrl(), "");
        SpringApplication application =
                new SpringApplication(IntegrationPeer.class, IntegrationPeerFlows.class);
        application.setDefaultProperties(PeerSettings.of(arguments));
        ActiveMQConnectionFactory broker = DurableBroker.start(arguments.directory());
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("broker", broker));
        application.run();
    }
}
