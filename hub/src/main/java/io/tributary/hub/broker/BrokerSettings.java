package io.tributary.hub.broker;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the broker is and how much it may hold.
 *
 * @param url of an external Artemis, for example {@code (tcp://a:61616,tcp://b:61616)?ha=true};
 *     null for the embedded one
 * @param username for the external broker; null if it needs none
 * @param password for the external broker; never logged
 * @param callTimeout how long one call to the broker may take
 * @param pageLimit how much one address may hold on disk before it refuses more (embedded only)
 * @param minFreeDisk free space under which the broker takes nothing more (embedded only)
 */
@Validated
@ConfigurationProperties("tributary.broker")
public record BrokerSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @NotNull @DefaultValue("10s") Duration callTimeout,
        @NotNull @DefaultValue("8GB") DataSize pageLimit,
        @NotNull @DefaultValue("256MB") DataSize minFreeDisk) {

    /** Whether the hub runs its own broker. */
    public boolean embedded() {
        return url == null || url.isBlank();
    }

    @Override
    public String toString() {
        return "BrokerSettings[" + (embedded() ? "embedded" : "external") + "]";
    }
}
