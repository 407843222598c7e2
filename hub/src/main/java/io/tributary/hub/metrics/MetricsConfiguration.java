package io.tributary.hub.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tributary.history.jdbc.StoredWatch;
import io.tributary.hub.broker.EmbeddedBroker;
import io.tributary.hub.broker.QueueDepths;
import io.tributary.routes.delivery.DeliveryTargets;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics that nobody counts on the way. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    MetricsWatch metricsWatch(
            ConnectionFactory connections,
            DeliveryTargets targets,
            DataSource database,
            Clock clock,
            MeterRegistry meters) {
        return new MetricsWatch(
                new QueueMeters(new QueueDepths(connections), targets, meters),
                new HistoryMeters(StoredWatch.on(database), clock, meters));
    }

    @Bean
    MeterBinder brokerMemory(ObjectProvider<EmbeddedBroker> embedded) {
        return meters ->
                embedded.ifAvailable(
                        broker ->
                                Gauge.builder(
                                                "tributary.broker.memory",
                                                broker,
                                                EmbeddedBroker::memory)
                                        .baseUnit("bytes")
                                        .description(
                                                "Messages that the embedded broker holds in memory")
                                        .register(meters));
    }
}
