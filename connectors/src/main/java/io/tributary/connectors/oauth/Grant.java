package io.tributary.connectors.oauth;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** By what right the hub asks for access tokens. */
public sealed interface Grant permits Grant.ClientCredentials, Grant.Refresh, ServiceAccount {

    /** The fields of the form that a token endpoint is sent; they hold secrets. */
    Map<String, String> form(Instant now);

    /** By what right to ask the next time, after an answer that gave this refresh token. */
    default Grant renewed(String refreshToken) {
        return this;
    }

    /** The application itself has the right (RFC 6749, 4.4): Microsoft 365. */
    record ClientCredentials(String clientId, String clientSecret, String scope) implements Grant {

        public ClientCredentials {
            require(clientId, "clientId");
            require(clientSecret, "clientSecret");
        }

        @Override
        public Map<String, String> form(Instant now) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", "client_credentials");
            form.put("client_id", clientId);
            form.put("client_secret", clientSecret);
            putUnlessEmpty(form, "scope", scope);
            return form;
        }

        /** Shows no secret. */
        @Override
        public String toString() {
            return "client credentials";
        }
    }

    /** Somebody once consented, and the application got a refresh token (RFC 6749, 6). */
    record Refresh(String clientId, String clientSecret, String refreshToken, String scope)
            implements Grant {

        public Refresh {
            require(clientId, "clientId");
            require(refreshToken, "refreshToken");
        }

        @Override
        public Map<String, String> form(Instant now) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", "refresh_token");
            form.put("client_id", clientId);
            putUnlessEmpty(form, "client_secret", clientSecret);
            form.put("refresh_token", refreshToken);
            putUnlessEmpty(form, "scope", scope);
            return form;
        }

        @Override
        public Grant renewed(String newRefreshToken) {
            return new Refresh(clientId, clientSecret, newRefreshToken, scope);
        }

        /** Shows no secret. */
        @Override
        public String toString() {
            return "refresh token";
        }
    }

    private static void require(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the option '" + name + "' is missing");
        }
    }

    private static void putUnlessEmpty(Map<String, String> form, String name, String value) {
        if (!value.isEmpty()) {
            form.put(name, value);
        }
    }
}
