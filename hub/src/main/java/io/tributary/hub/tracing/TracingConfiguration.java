package io.tributary.hub.tracing;

import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces, where {@code management.tracing.enabled} asks for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("management.tracing.enabled")
class TracingConfiguration {

    @Bean
    static EventTracing eventTracing(ObjectProvider<OpenTelemetry> telemetry) {
        return new EventTracing(telemetry);
    }
}
