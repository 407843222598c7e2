package io.tributary.hub.events;

import io.tributary.history.events.EventLog;
import jakarta.jms.ConnectionFactory;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The publisher of {@code tributary.events}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsSettings.class)
class EventsConfiguration {

    @Bean
    EventsPublisher eventsPublisher(
            DataSource database,
            EventLog log,
            ConnectionFactory connections,
            EventsSettings settings) {
        return new EventsPublisher(database, log, connections, settings);
    }
}
