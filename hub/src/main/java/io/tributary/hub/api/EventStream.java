package io.tributary.hub.api;

import io.tributary.history.events.EventLog;
import io.tributary.history.failure.TributaryException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells all readers what happened to the history. One thread asks the log; each reader that has
 * something to get is written to by a thread of its own, so that a slow one delays nobody. The
 * threads are as many as readers at most.
 */
@Component
class EventStream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final long IDLE_THREAD_SECONDS = 30;

    private final EventLog log;
    private final StreamSettings settings;
    private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor writers;
    private volatile @Nullable EventFeed feed;
    private volatile @Nullable ScheduledExecutorService poller;

    EventStream(EventLog log, StreamSettings settings) {
        this.log = log;
        this.settings = settings;
        this.writers =
                new ThreadPoolExecutor(
                        0,
                        settings.maxReaders(),
                        IDLE_THREAD_SECONDS,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        task -> daemon(task, "stream-writer"),
                        new ThreadPoolExecutor.AbortPolicy());
    }

    /**
     * Opens a stream.
     *
     * @param after the last event that the reader has; null for what happens from now on
     * @throws ProblemException if there are as many readers as are allowed
     */
    SseEmitter open(@Nullable Long after) {
        EventFeed present = feed();
        SseEmitter emitter = new SseEmitter(settings.lifetime().toMillis());
        StreamReader reader = new StreamReader(emitter, after == null ? present.last() : after);
        admit(reader);
        emitter.onCompletion(() -> readers.remove(reader));
        emitter.onTimeout(reader::close);
        emitter.onError(error -> readers.remove(reader));
        serve(reader, present, true);
        return emitter;
    }

    /** How many readers there are; one that went away counts until the next write to it fails. */
    int readerCount() {
        return readers.size();
    }

    private synchronized void admit(StreamReader reader) {
        if (readers.size() >= settings.maxReaders()) {
            throw ProblemException.unavailable(
                    "the stream has as many readers as it takes; close one or try again later");
        }
        readers.add(reader);
    }

    private synchronized EventFeed feed() {
        EventFeed present = feed;
        if (present == null) {
            present = new EventFeed(log, log.last());
            feed = present;
        }
        return present;
    }

    private void poll() {
        try {
            if (readers.isEmpty()) {
                feed = null;
                return;
            }
            EventFeed present = feed();
            present.refresh();
            readers.forEach(reader -> serve(reader, present, false));
        } catch (TributaryException e) {
            LOG.warn("The stream cannot read the history for now: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The stream failed to read the history; it tries again", e);
        }
    }

    private void serve(StreamReader reader, EventFeed present, boolean greet) {
        boolean beat = greet || reader.isSilentFor(settings.heartbeat().toNanos());
        if ((beat || reader.isBehind(present)) && reader.claim()) {
            try {
                writers.execute(() -> write(reader, present, beat));
            } catch (RejectedExecutionException e) {
                LOG.debug("All writers are busy with readers that are going away", e);
                reader.release();
            }
        }
    }

    private void write(StreamReader reader, EventFeed present, boolean beat) {
        try {
            if (beat) {
                reader.beat();
            }
            reader.catchUp(present);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A reader of the stream went away", e);
            readers.remove(reader);
        } catch (RuntimeException e) {
            LOG.warn("A reader of the stream is cut off and may resume: {}", e.getMessage());
            readers.remove(reader);
            reader.abort(e);
        } finally {
            reader.release();
        }
    }

    @Override
    public synchronized void start() {
        Duration poll = settings.poll();
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "stream-poller"));
        var polling =
                started.scheduleWithFixedDelay(
                        this::poll, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("The stream polls: {}", polling);
        poller = started;
    }

    /** Ends all streams, so that the server need not wait for them; readers resume elsewhere. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = poller;
        if (running != null) {
            running.shutdownNow();
        }
        poller = null;
        readers.forEach(StreamReader::close);
        readers.clear();
    }

    @Override
    public boolean isRunning() {
        return poller != null;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
