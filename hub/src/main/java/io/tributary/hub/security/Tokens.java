package io.tributary.hub.security;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.web.client.RestOperations;

/** How OAuth2 access tokens are checked, and what they allow. */
final class Tokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Tokens() {}

    /** Asks the issuer at the first token, so that an issuer that is away stops no start. */
    static JwtDecoder decoder(SecuritySettings settings) {
        String issuer = Objects.requireNonNull(settings.issuer());
        String audience = Objects.requireNonNull(settings.audience());
        return new SupplierJwtDecoder(
                () -> {
                    NimbusJwtDecoder decoder =
                            NimbusJwtDecoder.withIssuerLocation(issuer)
                                    .restOperations(http())
                                    .build();
                    decoder.setJwtValidator(
                            new DelegatingOAuth2TokenValidator<>(
                                    JwtValidators.createDefaultWithIssuer(issuer),
                                    new JwtClaimValidator<List<String>>(
                                            JwtClaimNames.AUD,
                                            aud -> aud != null && aud.contains(audience))));
                    return decoder;
                });
    }

    static Converter<Jwt, ? extends AbstractAuthenticationToken> roles(SecuritySettings settings) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> authorities(jwt, settings.rolesClaim()));
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt jwt, String claim) {
        List<String> roles = jwt.getClaimAsStringList(claim);
        return roles == null
                ? List.of()
                : roles.stream()
                        .flatMap(role -> Role.of(role).stream())
                        .flatMap(role -> role.authorities().stream())
                        .distinct()
                        .toList();
    }

    private static RestOperations http() {
        return new RestTemplateBuilder().connectTimeout(TIMEOUT).readTimeout(TIMEOUT).build();
    }
}
