package io.tributary.benchmark.integration;

import io.tributary.benchmark.contender.DurableBroker;
import io.tributary.benchmark.contender.Event;
import io.tributary.benchmark.contender.EventTable;
import io.tributary.benchmark.contender.PeerSettings;
import jakarta.jms.ConnectionFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.http.dsl.Http;
import org.springframework.integration.jdbc.JdbcMessageHandler;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.messaging.Message;

/** In and out. */
@Configuration(proxyBeanMethods = false)
@EnableIntegration
class IntegrationPeerFlows {

    @Bean
    IntegrationFlow receive(ConnectionFactory broker) {
        CachingConnectionFactory senders = new CachingConnectionFactory(broker);
        senders.setSessionCacheSize(PeerSettings.SENDERS);
        return IntegrationFlow.from(
                        Http.inboundChannelAdapter("/webhooks")
                                .requestMapping(
                                        mapping ->
                                                mapping.methods(
                                                        org.springframework.http.HttpMethod.POST))
                                .requestPayloadType(byte[].class)
                                .mappedRequestHeaders("none")
                                .statusCodeFunction(request -> HttpStatus.ACCEPTED))
                .handle(Jms.outboundAdapter(senders).destination(DurableBroker.QUEUE))
                .get();
    }

    @Bean
    IntegrationFlow store(ConnectionFactory broker, JdbcMessageHandler events) {
        return IntegrationFlow.from(
                        Jms.messageDrivenChannelAdapter(broker)
                                .destination(DurableBroker.QUEUE)
                                .configureListenerContainer(
                                        container ->
                                                container
                                                        .sessionTransacted(true)
                                                        .concurrentConsumers(
                                                                PeerSettings.CONSUMERS)))
                .transform(byte[].class, Event::parse)
                .handle(events)
                .get();
    }

    @Bean
    JdbcMessageHandler events(DataSource database) {
        JdbcMessageHandler handler = new JdbcMessageHandler(database, EventTable.INSERT);
        handler.setPreparedStatementSetter(IntegrationPeerFlows::row);
        return handler;
    }

    private static void row(PreparedStatement statement, Message<?> message) throws SQLException {
        Event event = (Event) message.getPayload();
        statement.setObject(1, event.key());
        statement.setString(2, event.id());
        statement.setObject(3, Event.hash(event.sender()));
        statement.setObject(4, Event.hash("whatsapp/main " + event.sender()));
        statement.setObject(5, event.occurredAt());
        statement.setString(6, EventTable.subject(event.text()));
        statement.setString(7, event.text());
        statement.setString(8, event.payload());
    }
}
