package io.tributary.hub.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The rules of identity and of matters.
 *
 * @param file a YAML file like the packaged {@code rules.yaml}, which it replaces whole; null for
 *     the packaged one
 * @param atOnce interactions that a preview or a rebuild may hold in memory; null for as many as
 *     fit half of it
 * @param settleChunk interactions that are worked out anew in one transaction after an activation
 * @param settlePause between two such chunks, for what else the database has to do
 * @param settlePoll between two looks for a new activation, and after a failure
 */
@Validated
@ConfigurationProperties("tributary.rules")
public record RuleSettings(
        @Nullable Path file,
        @Nullable @Min(1_000) @Max(100_000_000) Integer atOnce,
        @Min(1) @Max(5_000) @DefaultValue("200") int settleChunk,
        @NotNull @DefaultValue("20ms") Duration settlePause,
        @NotNull @DefaultValue("2s") Duration settlePoll) {}
