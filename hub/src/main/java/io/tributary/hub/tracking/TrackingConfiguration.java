package io.tributary.hub.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.intake.Acceptance;
import io.tributary.hub.api.SourceState;
import io.tributary.hub.api.SourceStates;
import io.tributary.mappings.segment.SegmentMapping;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The way in of tracked events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrackingSettings.class)
class TrackingConfiguration {

    /** The one that begins the span of a request has {@code HIGHEST_PRECEDENCE + 1}. */
    private static final int BEHIND_TRACING = Ordered.HIGHEST_PRECEDENCE + 2;

    /**
     * @param traced only then does a request pay for its observation
     */
    @Bean
    FilterRegistrationBean<TrackingFilter> trackingFilter(
            Acceptance acceptance,
            TrackingSettings settings,
            Clock clock,
            ApplicationAvailability availability,
            MeterRegistry meters,
            @Value("${management.tracing.enabled}") boolean traced) {
        FilterRegistrationBean<TrackingFilter> filter =
                new FilterRegistrationBean<>(
                        new TrackingFilter(acceptance, settings, clock, availability, meters));
        filter.addUrlPatterns("/v1/*");
        filter.setOrder(traced ? BEHIND_TRACING : Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Its sources have no route, and run as long as the hub does. */
    @Bean
    SourceStates trackingSources(TrackingSettings settings) {
        return () ->
                settings.sources().keySet().stream()
                        .sorted()
                        .map(
                                source ->
                                        new SourceState(
                                                source, SegmentMapping.NAME, "running", null))
                        .toList();
    }
}
