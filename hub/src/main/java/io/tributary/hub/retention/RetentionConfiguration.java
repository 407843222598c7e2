package io.tributary.hub.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.jdbc.StoredRetention;
import io.tributary.history.retention.Retention;
import io.tributary.hub.HubSettings;
import io.tributary.hub.broker.BrokerSettings;
import io.tributary.hub.broker.QueueDepths;
import io.tributary.hub.failures.Failures;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Retention, and how full the stores are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {

    /** There is room for events before any is recorded. */
    @Bean
    Retention retention(DataSource database, RetentionSettings settings) {
        Retention retention = StoredRetention.on(database);
        new Room(retention, settings).prepare();
        return retention;
    }

    @Bean
    Stores stores(MeterRegistry meters) {
        return new Stores(meters);
    }

    @Bean
    StoreLook storeLook(
            Retention retention,
            ConnectionFactory connections,
            HubSettings hub,
            BrokerSettings broker,
            RetentionSettings settings) {
        JournalFiles journal =
                broker.embedded()
                        ? new JournalFiles(
                                hub.dataDirectory().resolve("artemis"),
                                broker.pageLimit().toBytes())
                        : null;
        return new StoreLook(retention, new QueueDepths(connections), journal, settings);
    }

    @Bean
    RetentionWorker retentionWorker(
            Retention retention,
            Failures failures,
            RetentionSettings settings,
            Clock clock,
            MeterRegistry meters) {
        return new RetentionWorker(retention, failures, settings, clock, meters);
    }

    @Bean
    StoreKeeper storeKeeper(
            StoreLook look,
            Stores stores,
            Retention retention,
            RetentionWorker worker,
            RetentionSettings settings) {
        return new StoreKeeper(look, stores, new Room(retention, settings), worker, settings);
    }
}
