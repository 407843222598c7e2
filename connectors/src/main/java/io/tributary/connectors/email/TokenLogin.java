package io.tributary.connectors.email;

import io.tributary.connectors.oauth.AccessTokens;
import io.tributary.connectors.oauth.Grant;
import io.tributary.connectors.oauth.ServiceAccount;
import io.tributary.connectors.oauth.TokenEndpoint;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.PasswordAuthentication;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Logs in to a mail server with access tokens (XOAUTH2). Camel asks it whenever it connects, and
 * tells it of each poll that failed: so a token that the server no longer takes is replaced before
 * the next.
 *
 * <p>Its options are those of the Kamelet. Camel's own login for Microsoft knows client credentials
 * alone, and keeps a token that is refused.
 */
public final class TokenLogin extends MailAuthenticator implements PollingConsumerPollStrategy {

    private String username = "";
    private String tokenEndpoint = "";
    private String grant = "";
    private String clientId = "";
    private String clientSecret = "";
    private String refreshToken = "";
    private String serviceAccountFile = "";
    private String scope = "";
    private @Nullable AccessTokens tokens;
    private volatile boolean polling;

    /**
     * Camel asks it also when the consumer is made, only to know whether somebody logs in: then
     * there is no token yet, so that an endpoint that is away does not keep the route from
     * starting.
     *
     * @throws IllegalArgumentException if an option is missing or wrong; tells which
     */
    @Override
    public PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(username, polling ? tokens().current() : "");
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        polling = true;
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        polling = false;
    }

    @Override
    public boolean rollback(
            Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        polling = false;
        if (cause instanceof AuthenticationFailedException) {
            tokens().forget();
        }
        return false;
    }

    private synchronized AccessTokens tokens() {
        AccessTokens known = tokens;
        if (known == null) {
            URI address = URI.create(tokenEndpoint);
            known = new AccessTokens(new TokenEndpoint(address), grant(address), Clock.systemUTC());
            tokens = known;
        }
        return known;
    }

    private Grant grant(URI address) {
        return switch (grant) {
            case "client-credentials" -> new Grant.ClientCredentials(clientId, clientSecret, scope);
            case "refresh-token" -> new Grant.Refresh(clientId, clientSecret, refreshToken, scope);
            case "service-account" ->
                    new ServiceAccount(Path.of(serviceAccountFile), username, scope, address);
            default ->
                    throw new IllegalArgumentException(
                            "the option 'grant' must be client-credentials, refresh-token or"
                                    + " service-account");
        };
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setTokenEndpoint(String tokenEndpoint) {
        this.tokenEndpoint = tokenEndpoint;
    }

    public void setGrant(String grant) {
        this.grant = grant;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public void setServiceAccountFile(String serviceAccountFile) {
        this.serviceAccountFile = serviceAccountFile;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }
}
