package io.tributary.benchmark.floor;

import io.tributary.benchmark.contender.ContenderArguments;
import io.tributary.benchmark.contender.DurableBroker;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Webhook, signature, group-committed durable send, 202; then batches of at most 256: parse,
 * identity, deduplication, conversation, one transaction; then acknowledged.
 */
public final class FloorServer {

    private static final int CONSUMERS = 2;

    private final GroupCommit commits;
    private final Mac mac;

    private FloorServer(GroupCommit commits, String secret) throws GeneralSecurityException {
        this.commits = commits;
        this.mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    public static void main(String[] args) throws Exception {
        ContenderArguments arguments = ContenderArguments.of(args);
        FloorStore.create(arguments.jdbcUrl());
        ActiveMQConnectionFactory connections = DurableBroker.start(arguments.directory());
        for (int n = 0; n < CONSUMERS; n++) {
            new Thread(
                            new BatchConsumer(connections, new FloorStore(arguments.jdbcUrl())),
                            "consumer-" + n)
                    .start();
        }
        GroupCommit commits = new GroupCommit(connections);
        new Thread(commits, "committer").start();
        FloorServer server = new FloorServer(commits, args[3]);
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(
                        request -> request.body().onSuccess(body -> server.take(request, body)))
                .listen(arguments.port(), "127.0.0.1");
    }

    /** On the only event loop of the only server. */
    private void take(HttpServerRequest request, Buffer body) {
        byte[] bytes = body.getBytes();
        if (!genuine(request.getHeader("X-Hub-Signature-256"), bytes)) {
            request.response().setStatusCode(401).end();
        } else if (!commits.offer(new GroupCommit.Waiting(bytes, answerer(request)))) {
            request.response().setStatusCode(503).putHeader("Retry-After", "1").end();
        }
    }

    private static Runnable answerer(HttpServerRequest request) {
        return () -> request.response().setStatusCode(202).end();
    }

    private boolean genuine(@Nullable String signature, byte[] bytes) {
        String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(bytes));
        return signature != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.US_ASCII));
    }
}
