package io.tributary.hub.delivery;

import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.routes.delivery.DeliveryTarget;
import io.tributary.routes.delivery.DeliveryTargets;
import jakarta.jms.ConnectionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs one dispatcher per target, each on its own thread so that no target waits for another. */
final class DeliveryDispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryDispatch.class);
    private static final long LOOK_FOR_TARGETS_MILLIS = 1_000;
    private static final long STOP_SECONDS = 15;

    private final DeliverySettings settings;
    private final DeliveryTargets targets;
    private final Outbox outbox;
    private final TargetBackfills backfills;
    private final ConnectionFactory connections;
    private final Map<String, TargetDispatcher> dispatchers = new TreeMap<>();
    private final List<ScheduledExecutorService> threads = new ArrayList<>();
    private boolean running;

    DeliveryDispatch(
            DeliverySettings settings,
            DeliveryTargets targets,
            Outbox outbox,
            TargetBackfills backfills,
            ConnectionFactory connections) {
        this.settings = settings;
        this.targets = targets;
        this.outbox = outbox;
        this.backfills = backfills;
        this.connections = connections;
    }

    /** Targets may come later too: with the route that an admin adds. */
    @Override
    public synchronized void start() {
        running = true;
        settings.targets().keySet().forEach(targets::target);
        repeat("dispatch-targets", this::serveNewTargets, LOOK_FOR_TARGETS_MILLIS);
    }

    /** Waits outside the lock, which a thread that looks for targets may want. */
    @Override
    public void stop() {
        List<ScheduledExecutorService> ending;
        List<TargetDispatcher> closing;
        synchronized (this) {
            running = false;
            ending = List.copyOf(threads);
            closing = List.copyOf(dispatchers.values());
            threads.clear();
            dispatchers.clear();
        }
        closing.forEach(TargetDispatcher::stop);
        ending.forEach(ScheduledExecutorService::shutdown);
        ending.forEach(DeliveryDispatch::awaitEnd);
        closing.forEach(TargetDispatcher::close);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private synchronized void serveNewTargets() {
        try {
            if (running) {
                targets.all().forEach(this::serve);
            }
        } catch (RuntimeException e) {
            LOG.error("A new target is not served for now", e);
        }
    }

    private void serve(DeliveryTarget target) {
        if (dispatchers.containsKey(target.name())) {
            return;
        }
        TargetSettings own = settings.target(target.name());
        TargetDispatcher dispatcher =
                new TargetDispatcher(
                        target,
                        own,
                        outbox,
                        backfills,
                        new WorkOrders(connections, target.name()),
                        settings.targets().containsKey(target.name()));
        dispatchers.put(target.name(), dispatcher);
        long millis = own.pollInterval().toMillis();
        repeat("dispatch-" + target.name(), dispatcher, millis);
    }

    /** Ends only with the thread: both tasks keep their failures to themselves. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void repeat(String name, Runnable task, long millis) {
        thread(name).scheduleWithFixedDelay(task, 0, millis, TimeUnit.MILLISECONDS);
    }

    private ScheduledExecutorService thread(String name) {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = new Thread(task, name);
                            thread.setDaemon(true);
                            return thread;
                        });
        threads.add(executor);
        return executor;
    }

    private static void awaitEnd(ScheduledExecutorService thread) {
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A dispatcher still waits for the broker or the database");
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
