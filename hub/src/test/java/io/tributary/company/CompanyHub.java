package io.tributary.company;

import io.tributary.history.decision.Decisions;
import io.tributary.history.erasure.Erasure;
import io.tributary.history.erasure.ErasureRecord;
import io.tributary.history.erasure.Erasures;
import io.tributary.history.query.History;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.suggestion.SuggestionScan;
import io.tributary.hub.api.SourceReaders;
import io.tributary.hub.api.SourceState;
import io.tributary.hub.api.SourceStates;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.delighted.DelightedMapping;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** API and console over the invented company: no Camel, no broker, no database. */
@SpringBootConfiguration
@org.springframework.context.annotation.PropertySource("classpath:company.properties")
@ComponentScan({"io.tributary.hub.api", "io.tributary.hub.console"})
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    EndpointAutoConfiguration.class,
    WebEndpointAutoConfiguration.class,
    HealthContributorAutoConfiguration.class,
    HealthEndpointAutoConfiguration.class,
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class
})
public class CompanyHub {

    public static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    @Primary
    Clock stoppedClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    HealthIndicator databaseHealthIndicator() {
        return () -> Health.up().build();
    }

    @Bean
    CompanyHistory companyHistory() {
        return new CompanyHistory(Company.until(NOW));
    }

    @Bean
    Decisions companyDecisions(CompanyHistory history) {
        return new CompanyDecisions(history);
    }

    /** Nobody of the company in memory is ever erased; see DeskHub. */
    @Bean
    Erasure companyErasure() {
        return (customer, by, reason) -> Optional.empty();
    }

    @Bean
    Erasures companyErasures() {
        return new Erasures() {
            @Override
            public Optional<ErasureRecord> find(UUID id) {
                return Optional.empty();
            }

            @Override
            public Page<ErasureRecord> list(PageRequest page) {
                return new Page<>(List.of(), null);
            }
        };
    }

    @Bean
    CompanySuggestions companySuggestions(History history, Decisions decisions) {
        return new CompanySuggestions(history, decisions);
    }

    @Bean
    SuggestionScan companyScan() {
        return new CompanyScan();
    }

    @Bean
    CompanyEvents companyEvents() {
        return new CompanyEvents();
    }

    @Bean
    CompanyOutbox companyOutbox() {
        return new CompanyOutbox();
    }

    @Bean
    CompanyTargets companyTargets() {
        return new CompanyTargets();
    }

    @Bean
    CompanyFailures companyFailures() {
        return new CompanyFailures();
    }

    @Bean
    CompanyRules companyRules() {
        return new CompanyRules();
    }

    @Bean
    Mappings companyMappings() {
        return new Mappings(List.of(new CompanyMapping(), new DelightedMapping()));
    }

    @Bean
    SourceStates companySources(History history) {
        return () ->
                List.of(
                        new SourceState("pbx/madrid", "asterisk", "running", 2L),
                        new SourceState("shopify/new", "shopify", "stopped", 0L));
    }

    @Bean
    CompanyBackfills companyBackfills() {
        return new CompanyBackfills();
    }

    @Bean
    SourceReaders companyReaders() {
        return new SourceReaders() {
            @Override
            public boolean reads(String source) {
                return source.equals("shopify/new");
            }

            @Override
            public String beginning(Instant from) {
                return from.toString();
            }
        };
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                                        .ignoringRequestMatchers("/api/**"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }
}
