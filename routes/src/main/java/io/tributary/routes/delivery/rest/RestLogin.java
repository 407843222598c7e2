package io.tributary.routes.delivery.rest;

import io.tributary.connectors.oauth.AccessTokens;
import io.tributary.connectors.oauth.Grant;
import io.tributary.connectors.oauth.TokenEndpoint;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.routes.delivery.TargetAnswers;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How calls prove who makes them: by a header that does not change, or by an access token of
 * OAuth's client credentials. Thread-safe.
 */
public final class RestLogin {

    private String header = "Authorization";
    private String authorization = "";
    private String tokenEndpoint = "";
    private String clientId = "";
    private String clientSecret = "";
    private String scope = "";
    private @Nullable AccessTokens tokens;

    public void setHeader(String header) {
        this.header = header;
    }

    /** The value of the header; empty for none, or if there is a token endpoint. */
    public void setAuthorization(String authorization) {
        this.authorization = authorization;
    }

    /** Empty if there is none. */
    public void setTokenEndpoint(String tokenEndpoint) {
        this.tokenEndpoint = tokenEndpoint;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    /**
     * The headers of a call.
     *
     * @throws TransientFailure if no token is to be had; a refusal pauses the target
     */
    Map<String, String> headers() {
        if (isByToken()) {
            try {
                return Map.of(header, "Bearer " + tokens().current());
            } catch (PermanentFailure e) {
                throw TargetAnswers.misconfigured(String.valueOf(e.getMessage()));
            }
        }
        return authorization.isEmpty() ? Map.of() : Map.of(header, authorization);
    }

    /** A call was refused for its login; answers whether another try would be with another. */
    boolean renewed() {
        if (!isByToken()) {
            return false;
        }
        tokens().forget();
        return true;
    }

    private boolean isByToken() {
        return !tokenEndpoint.isEmpty();
    }

    private synchronized AccessTokens tokens() {
        try {
            AccessTokens known =
                    tokens == null
                            ? new AccessTokens(
                                    new TokenEndpoint(URI.create(tokenEndpoint)),
                                    new Grant.ClientCredentials(clientId, clientSecret, scope),
                                    Clock.systemUTC())
                            : tokens;
            tokens = known;
            return known;
        } catch (IllegalArgumentException e) {
            throw TargetAnswers.misconfigured(
                    "the token endpoint must be an https address, with client id and secret");
        }
    }
}
