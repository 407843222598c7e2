package io.tributary.benchmark.floor;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** One event loop, which never waits. */
public final class VertxDoor {

    private final GroupCommit commits;
    private final Signature signature;

    private VertxDoor(GroupCommit commits, String secret) {
        this.commits = commits;
        this.signature = new Signature(secret);
    }

    /** Takes webhooks under any path for the life of the process. */
    public static void open(int port, GroupCommit commits, String secret) {
        VertxDoor door = new VertxDoor(commits, secret);
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(
                        request -> request.body().onSuccess(body -> door.take(request, body)))
                .listen(port, "127.0.0.1");
    }

    /** On the only event loop of the only server. */
    private void take(HttpServerRequest request, Buffer body) {
        byte[] bytes = body.getBytes();
        if (!signature.genuine(request.getHeader(Signature.HEADER), bytes)) {
            request.response().setStatusCode(401).end();
        } else if (!commits.offer(new GroupCommit.Waiting(bytes, answerer(request)))) {
            request.response().setStatusCode(503).putHeader("Retry-After", "1").end();
        }
    }

    private static Runnable answerer(HttpServerRequest request) {
        return () -> request.response().setStatusCode(202).end();
    }
}
