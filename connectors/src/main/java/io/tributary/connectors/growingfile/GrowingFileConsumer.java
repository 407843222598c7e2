package io.tributary.connectors.growingfile;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** Hands on lines one exchange after the other; the next only once the one before succeeded. */
final class GrowingFileConsumer extends ScheduledPollConsumer implements LineSink {

    /** As the hub's routes have it: two events of a source with the same id are the same event. */
    static final String EVENT_ID = "tributary-event-id";

    private final GrowingFileReader reader;
    private final Object polling = new Object();

    GrowingFileConsumer(
            GrowingFileEndpoint endpoint, Processor processor, GrowingFileReader reader) {
        super(endpoint, processor);
        this.reader = reader;
    }

    @Override
    protected void doStart() throws Exception {
        reader.open();
        try {
            super.doStart();
        } catch (Exception e) {
            reader.close();
            throw e;
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        synchronized (polling) {
            reader.close();
        }
    }

    @Override
    protected int poll() throws Exception {
        synchronized (polling) {
            return reader.read(this);
        }
    }

    @Override
    public boolean wantsMore() {
        return isRunAllowed() && !isSuspendingOrSuspended() && !isStoppingOrStopped();
    }

    @Override
    public void accept(byte[] lines) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(lines);
            exchange.getMessage().setHeader(EVENT_ID, "sha256:" + Sha256.hex(lines));
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
