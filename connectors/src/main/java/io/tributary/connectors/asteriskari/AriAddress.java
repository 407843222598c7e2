package io.tributary.connectors.asteriskari;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a REST interface is, and who the hub is to it.
 *
 * @param secure whether it is spoken to over TLS
 * @param app the Stasis application; it has one listener, and a second one displaces the first
 * @param subscribeAll whether events of what is in no application are told, too
 * @param connectTimeout milliseconds, until Asterisk has let the hub in
 * @param pingInterval milliseconds of silence after which Asterisk is asked whether it is there
 */
record AriAddress(
        String host,
        int port,
        boolean secure,
        String app,
        boolean subscribeAll,
        String username,
        String password,
        int connectTimeout,
        int pingInterval) {

    AriAddress {
        if (app.isBlank()) {
            throw new IllegalArgumentException("asterisk-ari: the option 'app' is missing");
        }
        if (connectTimeout < 1 || pingInterval < 1) {
            throw new IllegalArgumentException(
                    "asterisk-ari: connectTimeout and pingInterval must be 1 or more");
        }
    }

    /** Whether the hub was told who it is. */
    boolean isComplete() {
        return !username.isBlank() && !password.isBlank();
    }

    /** Holds no secret: addresses are written to logs, at Asterisk and on the way. */
    URI events() {
        return URI.create(
                "%s://%s:%d/ari/events?app=%s&subscribeAll=%s"
                        .formatted(
                                secure ? "wss" : "ws",
                                host,
                                port,
                                URLEncoder.encode(app, StandardCharsets.UTF_8),
                                subscribeAll));
    }

    /** The value of the header Authorization. */
    String authorization() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + port + "/" + app;
    }
}
