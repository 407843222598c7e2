package io.tributary.hub.acceptance;

import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.intake.Acceptance;
import io.tributary.hub.HubSettings;
import io.tributary.hub.broker.BrokerSettings;
import io.tributary.hub.broker.QueueDepths;
import io.tributary.hub.database.DatabaseSettings;
import io.tributary.hub.intake.GroupCommit;
import io.tributary.hub.intake.IntakeState;
import jakarta.jms.ConnectionFactory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The door for all events, and what closes it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DiskSettings.class, BacklogSettings.class})
class AcceptanceConfiguration {

    /** The broker is not to notice: it would not answer senders, but make them wait. */
    private static final double MORE_THAN_THE_BROKER_NEEDS = 1.25;

    /** Only what the hub itself fills is looked at. */
    @Bean
    DiskLimit diskLimit(
            HubSettings hub, BrokerSettings broker, DatabaseSettings database, DiskSettings disk) {
        List<Disk> disks = new ArrayList<>();
        if (broker.embedded()) {
            disks.add(Disk.of(hub.dataDirectory().resolve("artemis")));
        }
        if (database.embedded()) {
            disks.add(Disk.of(hub.dataDirectory().resolve("postgres")));
        }
        long brokers = broker.embedded() ? broker.minFreeDisk().toBytes() : 0;
        return new DiskLimit(disks, disk, (long) (brokers * MORE_THAN_THE_BROKER_NEEDS));
    }

    @Bean
    BacklogLimit backlogLimit(BacklogSettings settings) {
        return new BacklogLimit(settings);
    }

    @Bean
    AcceptanceWatch acceptanceWatch(
            DiskLimit disk,
            BacklogLimit backlog,
            IntakeState intake,
            ConnectionFactory connections) {
        return new AcceptanceWatch(
                disk, backlog, new QueueDepths(connections), () -> intake.stall() != null);
    }

    @Bean
    @Primary
    Acceptance guardedAcceptance(
            GroupCommit commits, DiskLimit disk, BacklogLimit backlog, MeterRegistry meters) {
        AcceptanceMeters.register(disk, backlog, meters);
        return new GuardedAcceptance(commits, List.of(disk, backlog), meters);
    }
}
