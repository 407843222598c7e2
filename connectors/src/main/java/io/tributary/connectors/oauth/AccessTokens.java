package io.tributary.connectors.oauth;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The access token of one login: asked for when it is first needed, kept until shortly before it
 * expires. Many threads may ask.
 */
public final class AccessTokens {

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private Grant grant;
    private @Nullable String value;
    private Instant until = Instant.MIN;

    public AccessTokens(TokenEndpoint endpoint, Grant grant, Clock clock) {
        this.endpoint = endpoint;
        this.grant = grant;
        this.clock = clock;
    }

    /**
     * A token to log in with now.
     *
     * @throws PermanentFailure if the endpoint refuses to give one
     * @throws TransientFailure if it gives none now
     */
    public synchronized String current() {
        Instant now = clock.instant();
        String known = value;
        if (known != null && now.isBefore(until)) {
            return known;
        }
        AccessToken token = endpoint.ask(grant.form(now));
        if (token.refreshToken() != null) {
            grant = grant.renewed(token.refreshToken());
        }
        value = token.value();
        until = now.plus(token.usable());
        return token.value();
    }

    /** To be called when a login with the token failed: the next one is a new one. */
    public synchronized void forget() {
        value = null;
    }
}
