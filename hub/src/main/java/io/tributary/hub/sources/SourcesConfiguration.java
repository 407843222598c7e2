package io.tributary.hub.sources;

import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.jdbc.StoredSourceRhythms;
import io.tributary.history.query.History;
import io.tributary.hub.threads.RepeatingThread;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sources are watched as long as the hub runs. */
@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    SilenceWatch silenceWatch(
            History history, DataSource database, Clock clock, MeterRegistry meters) {
        return new SilenceWatch(history::sources, StoredSourceRhythms.on(database), clock, meters);
    }

    @Bean(destroyMethod = "stop")
    RepeatingThread silenceThread(SilenceWatch watch) {
        RepeatingThread thread = new RepeatingThread("source-silence");
        thread.repeat(Duration.ZERO, PAUSE, watch::look);
        return thread;
    }
}
