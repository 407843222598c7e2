package io.tributary.connectors.kafka;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;

/**
 * Tells Kafka, behind the last record of those that were fetched at a time, that all of them are
 * taken: so only once the hub has accepted each.
 */
public final class CommitOffset implements Processor {

    @Override
    public void process(Exchange exchange) {
        KafkaManualCommit commit = exchange.getProperty(RawRecord.COMMIT, KafkaManualCommit.class);
        if (commit != null) {
            commit.commit();
        }
    }
}
