package io.tributary.hub.api;

import io.tributary.history.decision.DecisionId;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.matter.MatterId;
import java.time.Instant;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** How arguments of calls are read, and that answers are kept nowhere on the way. */
@Configuration(proxyBeanMethods = false)
class ApiArguments implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, CustomerId.class, text -> new CustomerId(ArgumentForms.uuid(text)));
        registry.addConverter(
                String.class,
                MatterId.class,
                text -> text.isEmpty() ? null : new MatterId(ArgumentForms.uuid(text)));
        registry.addConverter(
                String.class,
                InteractionId.class,
                text -> new InteractionId(ArgumentForms.uuid(text)));
        registry.addConverter(
                String.class, DecisionId.class, text -> new DecisionId(ArgumentForms.uuid(text)));
        registry.addConverter(
                String.class, Channel.class, text -> ArgumentForms.word(text, Channel.values()));
        registry.addConverter(
                String.class, Kind.class, text -> ArgumentForms.word(text, Kind.values()));
        registry.addConverter(String.class, Instant.class, ArgumentForms::instant);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        WebContentInterceptor interceptor = new WebContentInterceptor();
        interceptor.setCacheControl(CacheControl.noStore());
        registry.addInterceptor(interceptor)
                .excludePathPatterns("/assets/**", "/webjars/**", "/schemas/**", "/problems/**");
    }
}
