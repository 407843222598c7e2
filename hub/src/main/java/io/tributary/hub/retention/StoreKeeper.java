package io.tributary.hub.retention;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after the stores for as long as the hub runs: measures often, lets go now and then. */
final class StoreKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);
    private static final long LOOK_SECONDS = 30;
    private static final long PATIENCE_SECONDS = 10;
    private static final long ROOM_MINUTES = 60;

    private final StoreLook look;
    private final Stores stores;
    private final Room room;
    private final RetentionWorker worker;
    private final RetentionSettings settings;
    private @Nullable ScheduledExecutorService threads;

    StoreKeeper(
            StoreLook look,
            Stores stores,
            Room room,
            RetentionWorker worker,
            RetentionSettings settings) {
        this.look = look;
        this.stores = stores;
        this.room = room;
        this.worker = worker;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // all keep their failures to themselves
    public synchronized void start() {
        ScheduledExecutorService starting =
                Executors.newScheduledThreadPool(
                        2,
                        work -> {
                            Thread thread = new Thread(work, "retention");
                            thread.setDaemon(true);
                            return thread;
                        });
        threads = starting;
        starting.scheduleWithFixedDelay(this::look, 1, LOOK_SECONDS, TimeUnit.SECONDS);
        starting.scheduleWithFixedDelay(this::makeRoom, 1, ROOM_MINUTES, TimeUnit.MINUTES);
        long every = settings.every().toMillis();
        starting.scheduleWithFixedDelay(worker, every, every, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            stores.update(look.states());
        } catch (RuntimeException e) {
            LOG.error("What the stores take could not be measured", e);
        }
    }

    private void makeRoom() {
        try {
            room.prepare();
        } catch (RuntimeException e) {
            LOG.error("No room could be made in the stores", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = threads;
        threads = null;
        if (stopping == null) {
            return;
        }
        worker.stop();
        stopping.shutdown();
        try {
            if (stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                look.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
