package io.tributary.connectors.asteriskari;

import io.tributary.connectors.live.LiveLine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one REST interface.
 *
 * @param wanted types of the events to tell; all if there are none
 */
record AriLines(AriAddress address, Set<String> wanted) implements LiveLine.Opener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public void check() {
        if (!address.isComplete()) {
            throw new IllegalArgumentException(
                    "asterisk-ari: the options 'username' and 'password' are missing");
        }
    }

    @Override
    public LiveLine open() throws IOException, InterruptedException {
        AriConnection connection = new AriConnection(wanted, address.pingInterval());
        CompletableFuture<WebSocket> opening =
                HTTP.newWebSocketBuilder()
                        .connectTimeout(Duration.ofMillis(address.connectTimeout()))
                        .header("Authorization", address.authorization())
                        .buildAsync(address.events(), connection);
        try {
            connection.opened(opening.get(2L * address.connectTimeout(), TimeUnit.MILLISECONDS));
            return connection;
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause()), e);
        } catch (TimeoutException | InterruptedException e) {
            var unused = opening.whenComplete((late, failure) -> abort(late));
            if (e instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IOException("Asterisk does not answer", e);
        }
    }

    private static void abort(WebSocket late) {
        if (late != null) {
            late.abort();
        }
    }

    private static String reason(@Nullable Throwable failure) {
        if (failure instanceof WebSocketHandshakeException refusal) {
            int status = refusal.getResponse().statusCode();
            return switch (status) {
                case 401, 403 -> "Asterisk does not let the user in: look at ari.conf";
                case 404 -> "Asterisk has no REST interface there: look at ari.conf and http.conf";
                default -> "Asterisk answers " + status + " where it should open a WebSocket";
            };
        }
        return "Asterisk is not there: "
                + (failure == null ? "no reason" : failure.getClass().getSimpleName());
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
