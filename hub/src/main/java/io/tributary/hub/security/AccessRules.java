package io.tributary.hub.security;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may call what. What is not named here, nobody may. */
final class AccessRules {

    private static final String VIEWER = Role.VIEWER.name();
    private static final String OPERATOR = Role.OPERATOR.name();
    private static final String ADMIN = Role.ADMIN.name();

    private AccessRules() {}

    static void api(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/schemas/**", "/problems/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/prometheus", "/actuator/info")
                .hasRole(VIEWER)
                .requestMatchers(HttpMethod.GET, "/openapi.json")
                .hasRole(VIEWER)
                .requestMatchers(HttpMethod.POST, "/events")
                .hasRole(OPERATOR)
                .requestMatchers(
                        "/api/v1/customers/*/export",
                        "/api/v1/customers/*/erasure",
                        "/api/v1/erasures/**")
                .hasRole(ADMIN)
                .requestMatchers("/api/v1/rules/**", "/api/v1/rebuild/**")
                .hasRole(ADMIN)
                .requestMatchers(HttpMethod.POST, "/api/v1/mappings/**")
                .hasRole(ADMIN)
                .requestMatchers(HttpMethod.POST, "/api/v1/sources/**")
                .hasRole(ADMIN)
                .requestMatchers(HttpMethod.DELETE, "/api/v1/sources/**")
                .hasRole(ADMIN)
                .requestMatchers(HttpMethod.POST, "/api/v1/targets/*/*/backfill")
                .hasRole(ADMIN)
                .requestMatchers(HttpMethod.DELETE, "/api/v1/targets/*/*/backfill")
                .hasRole(ADMIN)
                .requestMatchers(HttpMethod.GET, "/api/v1/interactions/*/raw")
                .hasRole(OPERATOR)
                .requestMatchers(HttpMethod.GET, "/api/**", "/tmf-api/**")
                .hasRole(VIEWER)
                .requestMatchers("/api/v1/routes/**")
                .hasRole(ADMIN)
                .requestMatchers("/api/**", "/tmf-api/**")
                .hasRole(OPERATOR)
                .anyRequest()
                .denyAll();
    }

    static void console(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        HttpMethod.GET,
                        "/webjars/**",
                        "/assets/**",
                        "/css/**",
                        "/js/**",
                        "/icons/**",
                        "/images/**",
                        "/favicon.ico",
                        "/favicon.svg")
                .permitAll()
                .requestMatchers(
                        HttpMethod.GET,
                        "/",
                        "/customers",
                        "/customers/**",
                        "/suggestions",
                        "/targets",
                        "/live",
                        "/console/**")
                .hasRole(VIEWER)
                .requestMatchers("/console/**", "/desk/**")
                .hasRole(OPERATOR)
                .anyRequest()
                .denyAll();
    }
}
