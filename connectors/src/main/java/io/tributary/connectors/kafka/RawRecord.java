package io.tributary.connectors.kafka;

import io.tributary.history.failure.PermanentFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a record of Kafka its value as it is, and nothing else that its sender chose. Its event
 * id is {@code topic:partition:offset}, by which a record that comes again is the same event; its
 * key, its time and its place are kept beside it.
 *
 * <p>How to commit its offset is kept for {@link CommitOffset}. A processor and no bean, because a
 * call of a bean looks for headers first.
 */
public final class RawRecord implements Processor {

    static final String EVENT_ID = "tributary-event-id";
    static final String HEADERS = "tributary-headers";
    static final String COMMIT = "tributaryCommit";

    /**
     * Changes the exchange's message as said above. A record without a value, which Kafka knows as
     * a deletion, has an empty body.
     *
     * @throws PermanentFailure if the value is not in bytes: the consumer needs {@code
     *     ByteArrayDeserializer}
     */
    @Override
    public void process(Exchange exchange) {
        Message record = exchange.getIn();
        DefaultMessage raw = new DefaultMessage(exchange.getContext());
        raw.setBody(bytes(record.getBody()));
        String topic = record.getHeader(KafkaConstants.TOPIC, String.class);
        Integer partition = record.getHeader(KafkaConstants.PARTITION, Integer.class);
        Long offset = record.getHeader(KafkaConstants.OFFSET, Long.class);
        raw.setHeader(EVENT_ID, topic + ":" + partition + ":" + offset);
        raw.setHeader(HEADERS, kept(record, topic));
        if (record.getHeader(KafkaConstants.LAST_RECORD_BEFORE_COMMIT, false, Boolean.class)) {
            exchange.setProperty(
                    COMMIT,
                    record.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class));
        }
        exchange.setIn(raw);
    }

    private static byte[] bytes(@Nullable Object value) {
        if (value == null) {
            return new byte[0];
        }
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        throw new PermanentFailure("expected bytes: set the ByteArrayDeserializer", null);
    }

    private static Map<String, String> kept(Message record, String topic) {
        Map<String, String> kept = new TreeMap<>();
        kept.put("topic", topic);
        if (record.getHeader(KafkaConstants.KEY) instanceof byte[] key) {
            kept.put("key", new String(key, StandardCharsets.UTF_8));
        }
        Long time = record.getHeader(KafkaConstants.TIMESTAMP, Long.class);
        if (time != null && time >= 0) {
            kept.put("timestamp", String.valueOf(time));
        }
        return kept;
    }
}
