package io.tributary.benchmark.floor;

import io.tributary.benchmark.contender.ContenderArguments;
import io.tributary.benchmark.contender.DurableBroker;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Webhook, signature, group-committed durable send, 202; then batches of at most 256: parse,
 * identity, deduplication, conversation, one transaction; then acknowledged.
 */
public final class FloorServer {

    private static final int CONSUMERS = 2;

    private FloorServer() {}

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
        VertxDoor.open(arguments.port(), GroupCommit.start(connections), args[3]);
    }
}
