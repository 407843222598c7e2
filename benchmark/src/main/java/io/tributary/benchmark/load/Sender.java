package io.tributary.benchmark.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One run of the generator; all of it happens on the one event loop. */
final class Sender {

    private static final int REMEMBERED = 1_000;
    private static final long TIMEOUT_MILLIS = 15_000;
    private static final long BACK_OFF_MILLIS = 100;

    private final Vertx vertx;
    private final HttpClient client;
    private final Webhooks webhooks;
    private final String path;
    private final CompletableFuture<LoadResult> result;
    private final Latencies latencies = new Latencies();
    private final List<Webhooks.Signed> answered = new ArrayList<>();
    private final long startNanos = System.nanoTime();
    private final long startMicros = micros();
    private long accepted;
    private long duplicates;
    private long refused;
    private long failed;
    private long running;
    private boolean ended;

    Sender(
            Vertx vertx,
            HttpClient client,
            Webhooks webhooks,
            String path,
            CompletableFuture<LoadResult> result) {
        this.vertx = vertx;
        this.client = client;
        this.webhooks = webhooks;
        this.path = path;
        this.result = result;
    }

    /** Each connection sends when it was answered, at least once. */
    void closed(int connections, Duration time) {
        long end = startNanos + time.toNanos();
        for (int n = 0; n < connections; n++) {
            loop(end);
        }
    }

    private void loop(long end) {
        send(System.nanoTime())
                .onComplete(
                        answer -> {
                            if (System.nanoTime() >= end) {
                                ended = true;
                                endIfAllEnded();
                            } else if (answer.succeeded() && answer.result() / 100 == 2) {
                                loop(end);
                            } else {
                                vertx.setTimer(BACK_OFF_MILLIS, late -> loop(end));
                            }
                        });
    }

    /** At an even rate; what is late is sent at once, and its time counts from when it was due. */
    void open(int rate, Duration time) {
        long[] sent = {0};
        long all = rate * time.toSeconds();
        vertx.setPeriodic(
                1,
                timer -> {
                    long due =
                            Math.min(all, (System.nanoTime() - startNanos) * rate / 1_000_000_000);
                    for (; sent[0] < due; sent[0]++) {
                        send(startNanos + sent[0] * 1_000_000_000 / rate)
                                .onComplete(answer -> endIfAllEnded());
                    }
                    if (sent[0] == all) {
                        ended = true;
                        vertx.cancelTimer(timer);
                        endIfAllEnded();
                    }
                });
    }

    private Future<Integer> send(long dueNanos) {
        boolean again = !answered.isEmpty() && webhooks.repeats();
        Webhooks.Signed webhook =
                again
                        ? answered.get(webhooks.any(answered.size()))
                        : webhooks.next(startMicros + (dueNanos - startNanos) / 1_000);
        running++;
        return client.request(options(webhook))
                .compose(request -> request.send(webhook.body()))
                .compose(answer -> answer.end().map(end -> answer))
                .map(HttpClientResponse::statusCode)
                .onComplete(
                        answer -> {
                            running--;
                            judge(webhook, again, answer.result(), System.nanoTime() - dueNanos);
                        });
    }

    private RequestOptions options(Webhooks.Signed webhook) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setURI(path)
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader(Webhooks.SIGNATURE, webhook.signature());
    }

    private void judge(
            Webhooks.Signed webhook, boolean again, @Nullable Integer status, long nanos) {
        if (status == null) {
            failed++;
        } else if (status / 100 == 2) {
            accepted++;
            latencies.add(nanos);
            if (again) {
                duplicates++;
            } else {
                remember(webhook);
            }
        } else if (status == 429 || status == 503) {
            refused++;
        } else {
            failed++;
        }
    }

    private void remember(Webhooks.Signed webhook) {
        if (answered.size() < REMEMBERED) {
            answered.add(webhook);
        } else {
            answered.set(webhooks.any(REMEMBERED), webhook);
        }
    }

    private void endIfAllEnded() {
        if (ended && running == 0) {
            result.complete(
                    new LoadResult(
                            startMicros,
                            accepted,
                            duplicates,
                            refused,
                            failed,
                            latencies.millis(0.5),
                            latencies.millis(0.99)));
        }
    }

    private static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
