package io.tributary.hub.security;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** No questions asked, on loopback only: for the demo. */
@Configuration(proxyBeanMethods = false)
@Conditional(SecurityIs.Off.class)
class OpenConfiguration {

    @Bean
    SecurityFilterChain openDoor(HttpSecurity http, ServerProperties server) throws Exception {
        OpenModeGuard.check(server.getAddress());
        return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(OpenConfiguration::ownPagesOnly)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders::strict)
                .build();
    }

    /** Other sites in the same browser reach loopback too; their forms must decide nothing. */
    private static void ownPagesOnly(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        csrf.csrfTokenRepository(tokens)
                .requireCsrfProtectionMatcher(
                        request ->
                                request.getMethod().equals("POST")
                                        && request.getServletPath().startsWith("/desk/"));
    }
}
