package io.tributary.hub.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets a person sign in to the console with the name of a key, and the key as the password. */
final class ApiKeyLogin implements AuthenticationProvider {

    private final ApiKeys keys;

    ApiKeyLogin(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return keys.verify(String.valueOf(attempt.getCredentials()))
                .filter(key -> key.name().equals(attempt.getName()))
                .map(
                        key ->
                                UsernamePasswordAuthenticationToken.authenticated(
                                        key.name(), null, key.role().authorities()))
                .orElseThrow(() -> new BadCredentialsException("no such name and key"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
