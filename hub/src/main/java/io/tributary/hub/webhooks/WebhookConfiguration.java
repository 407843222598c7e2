package io.tributary.hub.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.routes.webhook.WebhookDoor;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The way in of webhooks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    /** The one that begins the span of a request has {@code HIGHEST_PRECEDENCE + 1}. */
    private static final int BEHIND_TRACING = Ordered.HIGHEST_PRECEDENCE + 2;

    /**
     * @param traced only then does a webhook pay for the observation of requests
     */
    @Bean
    FilterRegistrationBean<WebhookFilter> webhookFilter(
            WebhookDoor door,
            WebhookSettings settings,
            Clock clock,
            ApplicationAvailability availability,
            MeterRegistry meters,
            @Value("${management.tracing.enabled}") boolean traced) {
        FilterRegistrationBean<WebhookFilter> filter =
                new FilterRegistrationBean<>(
                        new WebhookFilter(door, settings, clock, availability, meters));
        filter.addUrlPatterns("/webhooks/*");
        filter.setOrder(traced ? BEHIND_TRACING : Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
