package io.tributary.hub.webhooks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The webhook door.
 *
 * @param publicUrl what platforms call, without the path, for example {@code
 *     https://hub.example.com}. Some platforms sign the address, so set it wherever a proxy is in
 *     front; null takes it from the request
 * @param maxBodySize larger requests are answered with 413
 */
@Validated
@ConfigurationProperties("tributary.webhooks")
public record WebhookSettings(
        @Nullable
                @Pattern(
                        regexp = "|https?://[^\\s/?#]+(/[^\\s?#]*[^\\s?#/])?",
                        message =
                                "must be like https://hub.example.com, without a slash at the end")
                String publicUrl,
        @NotNull @DefaultValue("10MB") DataSize maxBodySize) {}
