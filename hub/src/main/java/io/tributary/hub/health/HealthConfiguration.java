package io.tributary.hub.health;

import io.tributary.hub.HubSettings;
import io.tributary.hub.broker.BrokerSettings;
import io.tributary.hub.intake.IntakeState;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.boot.actuate.system.DiskSpaceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The parts that {@code /actuator/health} tells of, each by its bean's name. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** Warns well before the broker itself stops taking events. */
    private static final int TIMES_THE_BROKERS_LIMIT = 2;

    @Bean
    HealthIndicator databaseHealthIndicator(DataSource database) {
        return new DataSourceHealthIndicator(database);
    }

    @Bean
    HealthIndicator brokerHealthIndicator(ConnectionFactory connections) {
        return new BrokerHealthIndicator(connections);
    }

    @Bean
    HealthIndicator intakeHealthIndicator(IntakeState state, Clock clock) {
        return new IntakeHealthIndicator(state, clock);
    }

    @Bean
    HealthIndicator routesHealthIndicator(CamelContext camel) {
        return new RoutesHealthIndicator(camel);
    }

    @Bean
    HealthIndicator diskHealthIndicator(HubSettings hub, BrokerSettings broker) {
        return new DiskSpaceHealthIndicator(
                hub.dataDirectory().toFile(),
                DataSize.ofBytes(broker.minFreeDisk().toBytes() * TIMES_THE_BROKERS_LIMIT));
    }
}
