package io.tributary.hub.suggestions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often customers are compared, to find those who may be one.
 *
 * @param every from the end of one scan to the beginning of the next; one does nothing if nothing
 *     was recorded
 * @param mostCustomers with more, customers are not compared: 100,000 take about 500 MB
 */
@Validated
@ConfigurationProperties("tributary.suggestions")
public record SuggestionSettings(
        @NotNull @DefaultValue("15m") Duration every,
        @Min(0) @Max(10_000_000) @DefaultValue("100000") int mostCustomers) {}
