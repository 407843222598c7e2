package io.tributary.hub.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where PostgreSQL is.
 *
 * @param url of an external PostgreSQL 16 or later, for example {@code
 *     jdbc:postgresql://db:5432/tributary}; null for the embedded one
 * @param username for the external database; null if the URL says it
 * @param password for the external database; never logged
 * @param poolSize connections at most
 * @param connectTimeout how long to wait for a connection
 * @param statementTimeout how long one statement may take
 */
@Validated
@ConfigurationProperties("tributary.database")
public record DatabaseSettings(
        @Nullable
                @Pattern(
                        regexp = "|jdbc:postgresql:.+",
                        message = "must begin with jdbc:postgresql:, or be absent")
                String url,
        @Nullable String username,
        @Nullable String password,
        @Min(4) @Max(200) @DefaultValue("12") int poolSize,
        @NotNull @DefaultValue("5s") Duration connectTimeout,
        @NotNull @DefaultValue("60s") Duration statementTimeout) {

    /** Whether the hub runs its own PostgreSQL. */
    public boolean embedded() {
        return url == null || url.isBlank();
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + (url == null ? "embedded" : "external") + "]";
    }
}
