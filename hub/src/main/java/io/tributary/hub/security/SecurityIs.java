package io.tributary.hub.security;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Conditions on the mode, read as the settings read it: YAML makes a boolean of a bare off. */
final class SecurityIs {

    private SecurityIs() {}

    private static SecuritySettings.Mode mode(Environment environment) {
        return Binder.get(environment)
                .bind("tributary.security.mode", SecuritySettings.Mode.class)
                .orElse(SecuritySettings.Mode.ON);
    }

    static final class On implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return mode(context.getEnvironment()) == SecuritySettings.Mode.ON;
        }
    }

    static final class Off implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return mode(context.getEnvironment()) == SecuritySettings.Mode.OFF;
        }
    }
}
