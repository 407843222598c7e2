package io.tributary.benchmark.reads;

import io.tributary.benchmark.load.Latencies;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the hub from one thread: each connection when it was answered. */
public final class HttpReader implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 15_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final int port;

    public HttpReader(int port) {
        this.port = port;
    }

    /** The questions in turn. */
    public List<ReadTimes> ask(List<Question> questions, int connections, Duration time)
            throws InterruptedException {
        HttpClient client =
                vertx.createHttpClient(
                        new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
                        new PoolOptions().setHttp1MaxSize(connections));
        Run run = new Run(client, questions, System.nanoTime() + time.toNanos(), connections);
        long began = System.nanoTime();
        vertx.runOnContext(start -> run.begin());
        try {
            run.ended.get(time.toMillis() + 2 * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("not all requests ended", e);
        } finally {
            client.close();
        }
        return run.times((System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() {
        vertx.close();
    }

    /** All of it happens on the one event loop. */
    private static final class Run {

        private final HttpClient client;
        private final List<Question> questions;
        private final long end;
        private final int connections;
        private final List<Latencies> latencies = new ArrayList<>();
        private final long[] failed;
        private final SplittableRandom random = new SplittableRandom(42);
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private int next;
        private int running;

        Run(HttpClient client, List<Question> questions, long end, int connections) {
            this.client = client;
            this.questions = questions;
            this.end = end;
            this.connections = connections;
            failed = new long[questions.size()];
            questions.forEach(each -> latencies.add(new Latencies()));
        }

        void begin() {
            running = connections;
            for (int n = 0; n < connections; n++) {
                ask();
            }
        }

        private void ask() {
            int question = next++ % questions.size();
            long began = System.nanoTime();
            RequestOptions options =
                    new RequestOptions()
                            .setMethod(HttpMethod.GET)
                            .setURI(questions.get(question).path(random))
                            .setTimeout(TIMEOUT_MILLIS);
            client.request(options)
                    .compose(request -> request.send())
                    .compose(answer -> answer.body().map(body -> answer.statusCode()))
                    .onComplete(
                            answer -> {
                                if (answer.succeeded() && answer.result() == 200) {
                                    latencies.get(question).add(System.nanoTime() - began);
                                } else {
                                    failed[question]++;
                                }
                                goOn();
                            });
        }

        private void goOn() {
            if (System.nanoTime() < end) {
                ask();
            } else if (--running == 0) {
                ended.complete(null);
            }
        }

        List<ReadTimes> times(double seconds) {
            List<ReadTimes> times = new ArrayList<>();
            for (int n = 0; n < questions.size(); n++) {
                Latencies each = latencies.get(n);
                times.add(
                        new ReadTimes(
                                questions.get(n).name(),
                                connections,
                                each.size(),
                                failed[n],
                                each.size() / seconds,
                                each.millis(0.5),
                                each.millis(0.99)));
            }
            return times;
        }
    }
}
