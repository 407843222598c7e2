package io.tributary.hub.security;

import io.tributary.hub.HubSettings;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The two doors when security is on: the API and the console. Webhooks have their own, in front of
 * both: platforms sign.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
@Conditional(SecurityIs.On.class)
class SecurityConfiguration {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    ApiKeys apiKeys(SecuritySettings settings, HubSettings hub) {
        Path file = settings.apiKeysFile();
        return new ApiKeys(file != null ? file : FirstKey.keyFile(hub.dataDirectory()));
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, ApiKeys keys, SecuritySettings settings)
            throws Exception {
        http.securityMatcher(
                        "/api/**",
                        "/events",
                        "/v1/**",
                        "/tmf-api/**",
                        "/actuator/**",
                        "/openapi.json",
                        "/schemas/**",
                        "/problems/**")
                .authorizeHttpRequests(AccessRules::api)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(fromABrowserSession()))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(SecurityHeaders::strict)
                .addFilterBefore(new ApiKeyFilter(keys), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(
                        refusal ->
                                refusal.authenticationEntryPoint(
                                                (request, response, e) ->
                                                        SecurityAnswers.unauthorized(response))
                                        .accessDeniedHandler(
                                                (request, response, e) ->
                                                        SecurityAnswers.forbidden(response)));
        if (settings.tokens()) {
            http.oauth2ResourceServer(
                    tokens ->
                            tokens.bearerTokenResolver(Credentials::token)
                                    .authenticationEntryPoint(
                                            (request, response, e) ->
                                                    SecurityAnswers.unauthorized(response))
                                    .jwt(
                                            jwt ->
                                                    jwt.decoder(Tokens.decoder(settings))
                                                            .jwtAuthenticationConverter(
                                                                    Tokens.roles(settings))));
        }
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain consoleDoor(HttpSecurity http, ApiKeys keys) throws Exception {
        return http.authorizeHttpRequests(AccessRules::console)
                .authenticationProvider(new ApiKeyLogin(keys))
                .formLogin(Customizer.withDefaults())
                .logout(Customizer.withDefaults())
                .headers(SecurityHeaders::strict)
                .build();
    }

    /** Who brings a key or a token cannot be a browser that was led astray. */
    private static RequestMatcher fromABrowserSession() {
        return request ->
                !SAFE.contains(request.getMethod())
                        && request.getRequestedSessionId() != null
                        && !Credentials.present(request);
    }
}
