package io.tributary.hub.delivery;

import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.hub.api.TargetStates;
import io.tributary.routes.delivery.DeliveryQueue;
import io.tributary.routes.delivery.DeliveryTargets;
import jakarta.jms.ConnectionFactory;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the outbox to the queues, and from the queues to the routes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    DeliveryTargets deliveryTargets(DeliverySettings settings) {
        return new DeliveryTargets(name -> settings.target(name).policy(), InstantSource.system());
    }

    @Bean
    TargetStates targetStates(DeliveryTargets targets) {
        return new RouteTargetStates(targets);
    }

    @Bean
    DeliveryQueue deliveryQueue(ConnectionFactory connections) {
        return new JmsDeliveryQueue(connections);
    }

    @Bean
    DeliveryDispatch deliveryDispatch(
            DeliverySettings settings,
            DeliveryTargets targets,
            Outbox outbox,
            TargetBackfills backfills,
            ConnectionFactory connections) {
        return new DeliveryDispatch(settings, targets, outbox, backfills, connections);
    }
}
