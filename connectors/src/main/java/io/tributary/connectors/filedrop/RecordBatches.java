package io.tributary.connectors.filedrop;

import io.tributary.history.failure.PayloadRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;

/** The records of a file, some at a time: messages as {@code hub:accept} wants them. */
final class RecordBatches implements Iterator<Message> {

    static final String EVENT_ID = "tributary-event-id";
    static final String HEADERS = "tributary-headers";

    private static final int MOST_RECORDS = 500;
    private static final int ENOUGH_BYTES = 1 << 20;

    private final CamelContext context;
    private final String file;
    private final FileRecords records;
    private final Consumer<PayloadRejected> refused;
    private long number;
    private boolean ended;
    private @Nullable Message next;

    /**
     * @param file its name, as the records' ids have it
     * @param refused told if the file cannot be cut any further; there are no more batches then
     */
    RecordBatches(
            CamelContext context,
            String file,
            FileRecords records,
            Consumer<PayloadRejected> refused) {
        this.context = context;
        this.file = file;
        this.records = records;
        this.refused = refused;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = batch();
        }
        return next != null;
    }

    @Override
    public Message next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Message batch = next;
        next = null;
        return batch;
    }

    private @Nullable Message batch() {
        List<byte[]> bodies = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        int size = 0;
        while (!ended && bodies.size() < MOST_RECORDS && size < ENOUGH_BYTES) {
            byte[] record = read();
            if (record != null) {
                bodies.add(record);
                ids.add(RecordIds.of(file, number++, record));
                size += record.length;
            }
        }
        if (bodies.isEmpty()) {
            return null;
        }
        Message message = new DefaultMessage(context);
        message.setBody(bodies);
        message.setHeader(EVENT_ID, ids);
        message.setHeader(HEADERS, Map.of("file", file));
        return message;
    }

    private byte @Nullable [] read() {
        try {
            byte[] record = records.next();
            ended = record == null;
            return record;
        } catch (PayloadRejected e) {
            ended = true;
            refused.accept(e);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
