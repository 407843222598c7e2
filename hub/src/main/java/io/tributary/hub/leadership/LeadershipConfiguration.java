package io.tributary.hub.leadership;

import io.tributary.hub.database.WatchedConnections;
import io.tributary.hub.threads.RepeatingThread;
import java.time.Duration;
import org.apache.camel.cluster.CamelClusterService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One hub at a time polls a source; another takes over within seconds. */
@Configuration(proxyBeanMethods = false)
class LeadershipConfiguration {

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean(destroyMethod = "close")
    Election election(WatchedConnections connections) {
        return new Election(connections);
    }

    /** Camel finds it by itself. */
    @Bean
    CamelClusterService clusterService(Election election) {
        return new PostgresClusterService(election);
    }

    @Bean(destroyMethod = "stop")
    RepeatingThread leadershipThread(Election election) {
        RepeatingThread thread = new RepeatingThread("leadership");
        thread.repeat(LOOK, LOOK, election::look);
        return thread;
    }
}
