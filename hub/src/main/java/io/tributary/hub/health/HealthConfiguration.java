package io.tributary.hub.health;

import io.tributary.hub.acceptance.BacklogLimit;
import io.tributary.hub.acceptance.DiskLimit;
import io.tributary.hub.intake.IntakeState;
import io.tributary.hub.retention.Stores;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that {@code /actuator/health} tells of, each by its bean's name. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

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
    HealthIndicator diskHealthIndicator(DiskLimit disk) {
        return new LimitHealthIndicator(disk);
    }

    @Bean
    HealthIndicator storesHealthIndicator(Stores stores) {
        return new StoresHealthIndicator(stores);
    }

    @Bean
    HealthIndicator backlogHealthIndicator(BacklogLimit backlog) {
        return new LimitHealthIndicator(backlog);
    }
}
