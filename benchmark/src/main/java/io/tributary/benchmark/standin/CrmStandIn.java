package io.tributary.benchmark.standin;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;

/**
 * A Salesforce that answers at once: login, limits and composite calls. On loopback only, from one
 * thread.
 */
public final class CrmStandIn implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final DeliveredRecords records = new DeliveredRecords();
    private final CompositeResource composite = new CompositeResource(records);
    private final HttpServer server;

    private CrmStandIn() {
        server = vertx.createHttpServer().requestHandler(this::take);
    }

    /** Starts one. */
    public static CrmStandIn start() {
        CrmStandIn standIn = new CrmStandIn();
        standIn.server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        return standIn;
    }

    /** Where to log in. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public Taken taken() {
        return records.taken();
    }

    /** What it has of a run. */
    public Delivered delivered(String run) {
        return records.of(run);
    }

    /** Who is answered with an error tries again, and the event is missed if that goes on. */
    private void take(HttpServerRequest request) {
        request.body()
                .map(body -> answer(request.path(), body))
                .onSuccess(
                        answer ->
                                request.response()
                                        .putHeader("Content-Type", "application/json;charset=UTF-8")
                                        .end(answer))
                .onFailure(
                        failure ->
                                request.response()
                                        .setStatusCode(500)
                                        .end(String.valueOf(failure.getMessage())));
    }

    private Buffer answer(String path, Buffer body) {
        if (path.endsWith("/composite")) {
            records.call();
            return Buffer.buffer(composite.call(body.getBytes()));
        }
        String answer =
                path.endsWith("/limits")
                        ? "{\"DailyApiRequests\":{\"Max\":1000000,\"Remaining\":1000000}}"
                        : """
                        {"access_token":"benchmark","token_type":"Bearer","instance_url":"%s",\
                        "id":"%s/id","issued_at":"0","signature":"none"}"""
                                .formatted(url(), url());
        return Buffer.buffer(answer.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        vertx.close();
    }
}
