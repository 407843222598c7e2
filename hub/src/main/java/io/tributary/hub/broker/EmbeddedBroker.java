package io.tributary.hub.broker;

import io.tributary.history.failure.PermanentFailure;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Artemis inside this JVM, reached by {@code vm://} only, with its journal on disk. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final Path directory;
    private static final int START_SECONDS = 30;

    private final int serverId;
    private final BrokerSettings settings;
    private final RunningMark mark;
    private @Nullable EmbeddedActiveMQ server;
    private boolean crashed;

    /**
     * @param directory of the journal; made if absent
     * @param serverId the n of {@code vm://n}, unique in this JVM
     */
    public EmbeddedBroker(Path directory, int serverId, BrokerSettings settings) {
        this.directory = directory;
        this.serverId = serverId;
        this.settings = settings;
        this.mark = new RunningMark(directory);
    }

    /**
     * Starts it and returns once it serves.
     *
     * @throws PermanentFailure if it cannot start, for example because another hub uses the
     *     directory
     */
    public synchronized void start() {
        try {
            EmbeddedActiveMQ starting = new EmbeddedActiveMQ();
            server = starting;
            starting.setConfiguration(EmbeddedBrokerPlan.of(directory, serverId, settings));
            starting.start();
            // What fails while it initialises itself is logged, and not thrown.
            if (!starting.getActiveMQServer().waitForActivation(START_SECONDS, TimeUnit.SECONDS)) {
                throw failed(null);
            }
            crashed = mark.set();
        } catch (PermanentFailure e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private PermanentFailure failed(@Nullable Exception cause) {
        return new PermanentFailure(
                "The embedded broker does not start in "
                        + directory
                        + ". Is another hub using the directory, or the disk full?",
                cause);
    }

    int serverId() {
        return serverId;
    }

    /** Whether the hub died while it ran the last time, instead of stopping it. */
    public synchronized boolean crashed() {
        return crashed;
    }

    /** Whether it serves; one that met an I/O error has shut itself down. */
    public synchronized boolean active() {
        return server != null && server.getActiveMQServer().isActive();
    }

    /** Starts it again after it shut itself down. */
    public synchronized void restart() {
        close();
        start();
    }

    /** Bytes of messages in memory; what does not fit is on disk only. */
    public synchronized double memory() {
        return server == null || !active()
                ? Double.NaN
                : server.getActiveMQServer().getPagingManager().getGlobalSize();
    }

    synchronized @Nullable EmbeddedActiveMQ server() {
        return server;
    }

    @Override
    public synchronized void close() {
        EmbeddedActiveMQ stopping = server;
        server = null;
        if (stopping == null) {
            return;
        }
        try {
            stopping.stop();
            mark.remove();
        } catch (Exception e) {
            LOG.warn("The embedded broker did not stop cleanly; its journal will be replayed", e);
        }
    }
}
