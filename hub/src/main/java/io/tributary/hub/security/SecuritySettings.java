package io.tributary.hub.security;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * Who may come in.
 *
 * @param mode off only where {@code server.address} is loopback
 * @param issuer of the OAuth2 tokens (its discovery document tells the keys); null for none
 * @param audience that tokens must be for; needed with an issuer
 * @param rolesClaim the claim that lists viewer, operator or admin
 * @param apiKeysFile lines {@code name role hash}; null for one in the data directory, made with a
 *     first key at the first start, unless there is an issuer
 */
@Validated
@ConfigurationProperties("tributary.security")
public record SecuritySettings(
        @NotNull @DefaultValue("on") Mode mode,
        @Nullable String issuer,
        @Nullable String audience,
        @NotNull @DefaultValue("roles") String rolesClaim,
        @Nullable Path apiKeysFile) {

    /** Whether callers must say who they are. */
    public enum Mode {
        ON,
        OFF
    }

    /** Whether OAuth2 tokens are taken. */
    public boolean tokens() {
        return StringUtils.hasText(issuer);
    }

    /** A token for another service of the same issuer must not open this one. */
    @AssertTrue(message = "tributary.security.audience must be set where an issuer is")
    public boolean isAudienceGiven() {
        return !tokens() || StringUtils.hasText(audience);
    }
}
