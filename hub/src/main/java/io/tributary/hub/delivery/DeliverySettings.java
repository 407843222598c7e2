package io.tributary.hub.delivery;

import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The targets, {@code tributary.targets.[salesforce/main].customers} for one.
 *
 * @param targets by name; what is owed to them is kept from their first start on, even while no
 *     route delivers it
 * @param otherTargets for targets that only a route names
 */
@Validated
@ConfigurationProperties("tributary")
public record DeliverySettings(
        @Valid Map<String, TargetSettings> targets,
        @Valid @DefaultValue TargetSettings otherTargets) {

    public DeliverySettings {
        targets = targets == null ? Map.of() : Map.copyOf(targets);
    }

    TargetSettings target(String name) {
        @Nullable TargetSettings settings = targets.get(name);
        return settings == null ? otherTargets : settings;
    }
}
