package io.tributary.benchmark.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends signed webhooks from one thread. */
public final class LoadGenerator implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final int OPEN_CONNECTIONS = 256;
    private static final int WAITING = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final String secret;
    private final int customers;

    /**
     * @param secret that webhooks are signed with
     * @param customers who write them
     */
    public LoadGenerator(String secret, int customers) {
        this.secret = secret;
        this.customers = customers;
    }

    /**
     * As fast as they are answered, over 32 kept connections.
     *
     * @param run part of the events' ids
     */
    public LoadResult closed(String run, int port, String path, Duration time) {
        return send(run, port, path, CONNECTIONS, time, sender -> sender.closed(CONNECTIONS, time));
    }

    /** So many a second, whether they are answered or not. */
    public LoadResult open(String run, int port, String path, int rate, Duration time) {
        return send(run, port, path, OPEN_CONNECTIONS, time, sender -> sender.open(rate, time));
    }

    /** One event; tells whether it was accepted. */
    public boolean once(String run, int port, String path) {
        return send(run, port, path, 1, Duration.ZERO, sender -> sender.closed(1, Duration.ZERO))
                        .accepted()
                == 1;
    }

    private LoadResult send(
            String run, int port, String path, int connections, Duration time, Way way) {
        HttpClient client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setDefaultHost("127.0.0.1")
                                .setDefaultPort(port)
                                .setConnectTimeout(2_000)
                                .setMaxWaitQueueSize(WAITING),
                        new PoolOptions().setHttp1MaxSize(connections));
        CompletableFuture<LoadResult> result = new CompletableFuture<>();
        Sender sender =
                new Sender(vertx, client, new Webhooks(run, secret, customers), path, result);
        vertx.runOnContext(start -> way.go(sender));
        try {
            return result.get(time.plus(PATIENCE).toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("not all requests of run " + run + " ended", e);
        } finally {
            client.close();
        }
    }

    @Override
    public void close() {
        vertx.close();
    }

    private interface Way {
        void go(Sender sender);
    }
}
