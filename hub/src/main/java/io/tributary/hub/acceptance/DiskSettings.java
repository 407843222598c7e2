package io.tributary.hub.acceptance;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the disks under the data directory must be free to take events. The less demanding of
 * the two counts; where the broker is embedded, never less than it needs itself.
 */
@Validated
@ConfigurationProperties("tributary.disk")
public record DiskSettings(
        @NotNull @DefaultValue("1GB") DataSize minFree,
        @DecimalMin("0.1") @DecimalMax("50") @DefaultValue("5") double minFreePercent) {

    long minFree(long total, long atLeast) {
        long percent = (long) (total * (minFreePercent / 100));
        return Math.max(atLeast, Math.min(percent, minFree.toBytes()));
    }
}
