package io.tributary.hub.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.intake.Recorder;
import io.tributary.hub.broker.EmbeddedBroker;
import io.tributary.hub.broker.IntakeConnections;
import io.tributary.mappings.Mappings;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From acceptance to the history. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    @Bean(initMethod = "start")
    GroupCommit acceptance(
            ConnectionFactory connections,
            IntakeSettings settings,
            Pace pace,
            MeterRegistry meters) {
        GroupCommit acceptance = new GroupCommit(connections, settings, pace);
        Gauge.builder("tributary.acceptance.waiting", acceptance, GroupCommit::waiting)
                .description("Requests that wait to be written to the broker")
                .register(meters);
        return acceptance;
    }

    @Bean
    IntakeState intakeState(Clock clock, MeterRegistry meters) {
        IntakeState state = new IntakeState(clock);
        Gauge.builder("tributary.intake.lag", state, now -> now.lag().toMillis() / 1_000.0)
                .baseUnit("seconds")
                .description("How long the last event recorded had waited")
                .register(meters);
        return state;
    }

    @Bean
    Pace intakePace(IntakeSettings settings, IntakeState state, MeterRegistry meters) {
        Pace pace = new Pace(settings.maxPause(), () -> state.stall() != null, System::nanoTime);
        Gauge.builder("tributary.acceptance.pause", pace, now -> now.pause().toMillis() / 1_000.0)
                .baseUnit("seconds")
                .description("How long answers wait, as events come faster than they are recorded")
                .register(meters);
        return pace;
    }

    @Bean
    MappingMeters mappingMeters(MeterRegistry meters) {
        return new MappingMeters(meters);
    }

    @Bean
    MappingPool mappingPool(Mappings mappings, MappingMeters meters) {
        return new MappingPool(mappings, meters, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    Intake intake(
            ConnectionFactory connections,
            IntakeConnections ahead,
            MappingPool mapping,
            Recorder recorder,
            IntakeState state,
            IntakeSettings settings,
            Pace pace,
            MeterRegistry registry,
            ObjectProvider<EmbeddedBroker> embedded) {
        EmbeddedBroker broker = embedded.getIfAvailable();
        return new Intake(
                connections,
                ahead,
                mapping,
                new MeteredRecorder(recorder, registry),
                state,
                settings,
                pace,
                broker != null && broker.crashed());
    }
}
