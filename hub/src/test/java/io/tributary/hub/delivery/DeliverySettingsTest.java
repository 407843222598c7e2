package io.tributary.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.routes.delivery.DeliveryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class DeliverySettingsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                    .withUserConfiguration(Bound.class);

    @Configuration
    @EnableConfigurationProperties(DeliverySettings.class)
    static class Bound {}

    @Test
    void defaultsAreThoseOfThePolicy() {
        application.run(
                context -> {
                    DeliverySettings settings = context.getBean(DeliverySettings.class);
                    assertThat(settings.targets()).isEmpty();
                    assertThat(settings.target("salesforce/main").policy())
                            .isEqualTo(DeliveryPolicy.DEFAULT);
                });
    }

    @Test
    void targetIsSetByItsName() {
        application
                .withPropertyValues(
                        "tributary.targets[salesforce/main].customers=3",
                        "tributary.targets[salesforce/main].lease=90s",
                        "tributary.other-targets.customers=7")
                .run(
                        context -> {
                            DeliverySettings settings = context.getBean(DeliverySettings.class);
                            TargetSettings main = settings.target("salesforce/main");
                            assertThat(main.customers()).isEqualTo(3);
                            assertThat(main.lease()).isEqualTo(Duration.ofSeconds(90));
                            assertThat(main.queued()).isEqualTo(50);
                            assertThat(settings.target("hubspot/eu").customers()).isEqualTo(7);
                        });
    }

    @Test
    void wrongValueStopsTheStartWithItsName() {
        application
                .withPropertyValues("tributary.targets[salesforce/main].customers=0")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining("customers"));
        application
                .withPropertyValues(
                        "tributary.targets[a/b].pause=10s", "tributary.targets[a/b].max-pause=1s")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessage("max-pause must not be shorter than pause"));
    }
}
